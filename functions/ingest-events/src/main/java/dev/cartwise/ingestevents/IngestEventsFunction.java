package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.Caller;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Takes PutEvents, PutItems and PutUsers in; a success means that everything sent is durable. A
 * shop's server gets tokens of its shoppers here as well.
 *
 * <p>Expected refusals are typed answers; a defect fails the invocation, where the function's error
 * metric counts it.
 */
@Startup
@Singleton
public final class IngestEventsFunction {

  private static final String INVALID_INPUT = "InvalidInputException";
  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyStorage::caused);

  private final AccessGate gate;
  private final PathShop<ShopId> shops;
  private final PutEventsReader events;
  private final DatasetReader<ItemRecord> items;
  private final DatasetReader<UserRecord> users;
  private final InteractionWriter interactionWriter;
  private final ItemAttributesStore itemStore;
  private final UserProfileStore userStore;
  private final TokenIssue tokens;
  private final MetricLines metrics;
  private final UnmappedEvents eventCounts;

  @Inject
  IngestEventsFunction(
      AccessGate gate,
      ShopDirectory shops,
      PutEventsReader events,
      InteractionWriter interactionWriter,
      ItemAttributesStore itemStore,
      UserProfileStore userStore,
      TokenIssue tokens,
      MetricLines metrics) {
    this.gate = gate;
    this.shops = new PathShop<>(shops::byName, shops::only);
    this.events = events;
    this.items = DatasetReader.ofItems(shops);
    this.users = DatasetReader.ofUsers(shops);
    this.interactionWriter = interactionWriter;
    this.itemStore = itemStore;
    this.userStore = userStore;
    this.tokens = tokens;
    this.metrics = metrics;
    this.eventCounts = new UnmappedEvents(metrics);
  }

  /**
   * Answers one HTTP API event of the routes {@code POST /events}, {@code /items}, {@code /users}
   * and {@code /tokens}, all also below {@code /shops/{shop}}, where the body must belong to the
   * shop of the path.
   */
  @Funq
  public HttpApiResponse ingestEvents(HttpApiRequest request) {
    return ANSWERS.answer(
        request,
        WireProtocol.REST_JSON,
        () -> WireProtocol.REST_JSON.success(request.requestId(), body(request)));
  }

  private String body(HttpApiRequest request) {
    Caller caller = gate.admit(request);
    switch (request.route()) {
      case "POST /events" -> putEvents(request, caller);
      case "POST /items" -> putItems(request, caller);
      case "POST /users" -> putUsers(request, caller);
      case "POST /tokens" -> {
        return tokens.answer(shops.of(caller.addressed(request)), request);
      }
      default -> throw request.noRoute();
    }
    return "";
  }

  private void putEvents(HttpApiRequest request, Caller caller) {
    List<Interaction> interactions = events.read(request.bodyBytes(INVALID_INPUT));
    ShopId shop = interactions.get(0).shop();
    shops.require(request, "trackingId", shop);
    caller.requireShop("trackingId", shop);
    Optional.ofNullable(interactions.get(0).userId())
        .ifPresent(id -> caller.requireShopper("userId", Shopper.user(shop, id)));
    interactionWriter.write(interactions);
    eventCounts.count(shop, interactions);
  }

  private void putItems(HttpApiRequest request, Caller caller) {
    DatasetReader.Records<ItemRecord> read = items.read(request.bodyBytes(INVALID_INPUT));
    requireShop(request, caller, read.shop());
    itemStore.put(read.shop(), read.records());
    metrics.note(read.shop().value(), "Items", read.records().size());
  }

  private void putUsers(HttpApiRequest request, Caller caller) {
    DatasetReader.Records<UserRecord> read = users.read(request.bodyBytes(INVALID_INPUT));
    requireShop(request, caller, read.shop());
    userStore.put(read.shop(), read.records());
    metrics.note(read.shop().value(), "Users", read.records().size());
  }

  private void requireShop(HttpApiRequest request, Caller caller, ShopId shop) {
    shops.require(request, DatasetReader.ARN, shop);
    caller.requireShop(DatasetReader.ARN, shop);
  }
}
