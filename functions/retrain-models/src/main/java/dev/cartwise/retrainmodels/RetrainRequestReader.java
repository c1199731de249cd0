package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.time.Instant;
import java.util.List;

/**
 * Reads {@code POST /shops/{shop}/retrain}, an optional JSON body with an optional task, and {@code
 * GET /shops/{shop}/retrain/{run}}.
 */
final class RetrainRequestReader {

  /** Asks for a run. */
  static final String START = "POST /retrain";

  /** Asks what became of a run. */
  static final String TELL = "GET /retrain/{run}";

  private static final String INVALID = "InvalidInputException";
  private static final int MAX_TASK = 40;

  private RetrainRequestReader() {}

  /**
   * The run that is asked for.
   *
   * @throws AwsException naming what is wrong with the request
   */
  static TrainingRun toStart(HttpApiRequest request, ShopDirectory shops, Instant now) {
    ShopId shop = shop(request, shops);
    byte[] body = request.bodyBytes(INVALID);
    Task task = body.length == 0 ? Task.RECOMMENDATION : task(JsonMembers.parse(body, INVALID));
    return RunName.requested(new ArtifactSlot(shop, task), now, request.requestId());
  }

  /**
   * The runs that may have the name that is asked about, one a task.
   *
   * @throws AwsException naming what is wrong with the request
   */
  static List<TrainingRun> toTell(HttpApiRequest request, ShopDirectory shops) {
    ShopId shop = shop(request, shops);
    String name = request.pathParameter("run").orElse("");
    try {
      return Task.trained().stream()
          .map(task -> new TrainingRun(new ArtifactSlot(shop, task), name))
          .toList();
    } catch (IllegalArgumentException e) {
      throw noRun(name);
    }
  }

  /** The 404 for a run that nobody asked for. */
  static AwsException noRun(String name) {
    return AwsException.notFound("run", "no run '" + name + "'");
  }

  private static ShopId shop(HttpApiRequest request, ShopDirectory shops) {
    return new PathShop<>(shops::byName, shops::only).of(request);
  }

  private static Task task(JsonMembers members) {
    String name = members.optionalText("task", 1, MAX_TASK).orElse(Task.RECOMMENDATION.toString());
    return Task.trained().stream()
        .filter(task -> task.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                members.invalid(
                    "task", "must be one of " + Task.trainedNames() + " but is '" + name + "'"));
  }
}
