package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.TrainingRun;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import java.time.Instant;

/** Reads {@code POST /shops/{shop}/retrain}: an optional JSON body with an optional task. */
final class RetrainRequestReader {

  private static final String ROUTE = "POST /shops/{shop}/retrain";
  private static final String INVALID = "InvalidInputException";
  private static final Task TASK = Task.RECOMMENDATION;
  private static final int MAX_TASK = 40;

  private RetrainRequestReader() {}

  /**
   * The run that is asked for.
   *
   * @throws AwsException naming what is wrong with the request
   */
  static TrainingRun read(HttpApiRequest request, ShopRegistry shops, Instant now) {
    if (!request.route().equals(ROUTE)) {
      throw AwsException.notFound("path", "no route '" + request.route() + "'");
    }
    String name = request.pathParameter("shop").orElse("");
    ShopId shop =
        shops
            .byName(name)
            .orElseThrow(() -> AwsException.notFound("shop", "no shop '" + name + "'"));
    byte[] body = body(request);
    if (body.length > 0) {
      JsonMembers members = JsonMembers.parse(body, INVALID);
      String task = members.optionalText("task", 1, MAX_TASK).orElse(TASK.toString());
      if (!task.equals(TASK.toString())) {
        throw members.invalid("task", "must be " + TASK + " but is '" + task + "'");
      }
    }
    return RunName.requested(shop, now, request.requestId());
  }

  private static byte[] body(HttpApiRequest request) {
    try {
      return request.bodyBytes();
    } catch (IllegalArgumentException e) {
      throw new AwsException(INVALID, 400, "body: not base64", e);
    }
  }
}
