package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbInteractionWriter;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbUserProfileStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Takes PutEvents, PutItems and PutUsers in; a success means that everything sent is durable.
 *
 * <p>Expected refusals are typed answers; a defect fails the invocation, where the function's error
 * metric counts it.
 */
@Startup
@Singleton
public final class IngestEventsFunction {

  private final PutEventsReader events;
  private final DatasetReader<ItemRecord> items;
  private final DatasetReader<UserRecord> users;
  private final InteractionWriter interactionWriter;
  private final ItemAttributesStore itemStore;
  private final UserProfileStore userStore;
  private final IngestMetrics metrics;

  @Inject
  IngestEventsFunction(IngestEventsConfig config, DynamoDbClient client) {
    this(ShopRegistry.parse(config.shops()), client, new FeatureTables(config.tablePrefix()));
  }

  private IngestEventsFunction(ShopRegistry shops, DynamoDbClient client, FeatureTables tables) {
    this(
        new PutEventsReader(shops, InstantSource.system()),
        DatasetReader.ofItems(shops),
        DatasetReader.ofUsers(shops),
        new DynamoDbInteractionWriter(client, tables, Backoff.DEFAULT),
        new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT),
        new DynamoDbUserProfileStore(client, tables, Backoff.DEFAULT),
        new IngestMetrics(System.out, InstantSource.system()));
  }

  IngestEventsFunction(
      PutEventsReader events,
      DatasetReader<ItemRecord> items,
      DatasetReader<UserRecord> users,
      InteractionWriter interactionWriter,
      ItemAttributesStore itemStore,
      UserProfileStore userStore,
      IngestMetrics metrics) {
    this.events = events;
    this.items = items;
    this.users = users;
    this.interactionWriter = interactionWriter;
    this.itemStore = itemStore;
    this.userStore = userStore;
    this.metrics = metrics;
  }

  /**
   * Answers one HTTP API event of the routes {@code POST /events}, {@code /items}, {@code /users},
   * all also below {@code /shops/{shop}}, where the body must belong to the shop of the path.
   */
  @Funq
  public HttpApiResponse ingestEvents(HttpApiRequest request) {
    try {
      byte[] body = body(request);
      switch (request.route()) {
        case "POST /events", "POST /shops/{shop}/events" -> putEvents(request, body);
        case "POST /items", "POST /shops/{shop}/items" -> putItems(request, body);
        case "POST /users", "POST /shops/{shop}/users" -> putUsers(request, body);
        default -> throw AwsException.notFound("path", "no route '" + request.route() + "'");
      }
      return WireProtocol.REST_JSON.success(request.requestId(), "");
    } catch (UnwrittenException e) {
      return WireProtocol.REST_JSON.failure(
          request.requestId(),
          AwsException.throttled("storage: " + e.getMessage() + "; send the call again", e));
    } catch (AwsException e) {
      return WireProtocol.REST_JSON.failure(request.requestId(), e);
    }
  }

  private void putEvents(HttpApiRequest request, byte[] body) {
    List<Interaction> interactions = events.read(body);
    requireShopOfPath(request, "trackingId", interactions.get(0).shop());
    interactionWriter.write(interactions);
    metrics.received(interactions.get(0).shop(), "Events", interactions.size());
  }

  private void putItems(HttpApiRequest request, byte[] body) {
    DatasetReader.Records<ItemRecord> read = items.read(body);
    requireShopOfPath(request, "datasetArn", read.shop());
    itemStore.put(read.shop(), read.records());
    metrics.received(read.shop(), "Items", read.records().size());
  }

  private void putUsers(HttpApiRequest request, byte[] body) {
    DatasetReader.Records<UserRecord> read = users.read(body);
    requireShopOfPath(request, "datasetArn", read.shop());
    userStore.put(read.shop(), read.records());
    metrics.received(read.shop(), "Users", read.records().size());
  }

  private static void requireShopOfPath(HttpApiRequest request, String field, ShopId shop) {
    Optional<String> named = request.pathParameter("shop");
    if (named.isPresent() && !named.get().equals(shop.value())) {
      throw AwsException.invalidInput(
          field, "is not of the shop '" + named.get() + "' of the path");
    }
  }

  private static byte[] body(HttpApiRequest request) {
    try {
      return request.bodyBytes();
    } catch (IllegalArgumentException e) {
      throw new AwsException("InvalidInputException", 400, "body: not base64", e);
    }
  }
}
