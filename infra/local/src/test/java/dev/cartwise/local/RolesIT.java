package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.stack.model.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function whose template forgot a right, on the local system. */
class RolesIT {
  private static final String EVENTS =
      """
      {"trackingId": "demo", "userId": "u1", "sessionId": "s1",
       "eventList": [{"eventType": "View", "sentAt": %d, "itemId": "i1"}]}
      """
          .formatted(System.currentTimeMillis() / 1000);
  private static final String ITEMS =
      """
      {"datasetArn": "arn:aws:personalize:us-east-1:000000000000:dataset/demo/ITEMS",
       "items": [{"itemId": "i1", "properties": "{\\"TITLE\\": \\"Tea\\"}"}]}
      """;

  @TempDir private Path data;

  @Test
  void aCallThatNeedsAMissingRightFailsAndItsLogNamesTheRight() throws Exception {
    LocalConfig config =
        BuiltFunctions.config(List.of("ingest-events"), data)
            .changed(
                topology ->
                    topology.withFunctions(
                        topology.functions().stream().map(RolesIT::withoutEvents).toList()));
    try (LocalSystem system = LocalSystem.start(config)) {
      HttpResponse<String> items = post(system, "/items", ITEMS);
      assertThat(items.statusCode()).as(items.body()).isEqualTo(200);

      assertThat(post(system, "/events", EVENTS).statusCode()).isGreaterThanOrEqualTo(500);
    }
    assertThat(Files.readString(data.resolve("logs/ingest-events.log")))
        .contains(
            "User: arn:aws:sts::000000000000:assumed-role/forgetful/ingest-events is not authorized"
                + " to perform: dynamodb:BatchWriteItem on resource:"
                + " arn:aws:dynamodb:us-east-1:000000000000:table/cartwise-interactions because no"
                + " identity-based policy allows the dynamodb:BatchWriteItem action");
  }

  /** The same function under a role that lacks the statement about events. */
  private static FunctionSpec withoutEvents(FunctionSpec spec) {
    Role forgetful =
        new Role(
            "forgetful",
            "arn:aws:iam::000000000000:role/forgetful",
            spec.role().statements().stream()
                .filter(statement -> !statement.sid().equals("WriteEvents"))
                .toList());
    assertThat(forgetful.statements()).hasSizeLessThan(spec.role().statements().size());
    return new FunctionSpec(
        spec.name(),
        spec.handler(),
        spec.memoryMegabytes(),
        spec.timeout(),
        spec.instances(),
        spec.environment(),
        forgetful);
  }

  private static HttpResponse<String> post(LocalSystem system, String path, String body)
      throws Exception {
    return PatientHttp.send(
        HttpRequest.newBuilder(URI.create(system.endpoint() + path))
            .POST(BodyPublishers.ofString(body)));
  }
}
