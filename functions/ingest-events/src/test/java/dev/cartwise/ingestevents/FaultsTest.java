package dev.cartwise.ingestevents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import dev.cartwise.shopregistry.contract.KnownCallers;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

class FaultsTest extends FaultsContract implements AccessContract {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples");

  @Override
  public List<HttpCall> calls() {
    return List.of(
        HttpCall.post("/events", sample("put-events/user-session.json"), "trackingId"),
        HttpCall.post("/items", sample("put-items/two-items.json"), "datasetArn"),
        HttpCall.post("/users", sample("put-users/one-user.json"), "datasetArn"),
        HttpCall.post("/tokens", "{\"userId\":\"u\"}", "").withoutStorage());
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return function(gate, new RecordingStore()).ingestEvents(HttpApiRequest.of(event));
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    RecordingStore store = new RecordingStore();
    store.throttle();
    return function(AccessGate.OPEN, store).ingestEvents(HttpApiRequest.of(event));
  }

  private static IngestEventsFunction function(AccessGate gate, RecordingStore store) {
    ShopDirectory shops = NamedShops.of("demo=demo,other=other");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new IngestEventsFunction(
        gate,
        shops,
        new PutEventsReader(shops, new EventTimes(InstantSource.system(), 0, 5)),
        store.interactionWriter(),
        store.itemStore(),
        store.userStore(),
        new TokenIssue(new KnownCallers().mint()),
        new MetricLines(nowhere, InstantSource.system()));
  }

  private static String sample(String name) {
    try {
      return new ObjectMapper().readTree(SAMPLES.resolve(name).toFile()).path("body").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
