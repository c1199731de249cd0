package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest extends FaultsContract implements AccessContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @Override
  public List<HttpCall> calls() {
    return List.of(
        HttpCall.post("/retrain", "{\"task\":\"recommendation\"}", ""),
        new HttpCall(
            "GET /retrain/{run}",
            Map.of("run", "20261125T030000Z-schedule"),
            "",
            "InvalidInputException",
            "",
            true));
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return answer(gate, event, objects());
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    return answer(
        AccessGate.OPEN,
        event,
        new ForwardingObjects(objects()) {
          @Override
          public Optional<StoredObject> read(String key) throws IOException {
            throw new IOException("storage is down");
          }
        });
  }

  private ObjectStore objects() {
    return new DirectoryObjectStore(directory.resolve("objects"));
  }

  private static HttpApiResponse answer(AccessGate gate, ObjectNode event, ObjectStore objects) {
    InstantSource clock = InstantSource.system();
    NamedShops shops = NamedShops.of("demo=demo,other=other");
    Retraining retraining =
        new Retraining(
            objects, new FakeTrainingJobs(), new Promotion(new ArtifactStore(objects)), clock);
    RetrainModelsFunction function =
        new RetrainModelsFunction(
            gate,
            shops,
            retraining,
            new ScheduledTrainings(shops, shops, new WaitingTurns(), retraining, 4, clock),
            new MetricLines(System.out, clock),
            clock);
    try {
      return function.retrainModels(JSON.treeToValue(event, RetrainModelsEvent.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
