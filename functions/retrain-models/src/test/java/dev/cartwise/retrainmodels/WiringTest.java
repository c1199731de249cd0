package dev.cartwise.retrainmodels;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged function starts, reads an event and answers, with no storage in reach but shops. */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples/retrain-models");

  @Test
  void answersARefusalThroughTheLambdaRuntime() {
    sent("refused-task")
        .statusCode(200)
        .body("statusCode", equalTo(400))
        .body("body", equalTo("{\"message\":\"task: must be a text\"}"));
  }

  @Test
  void tellsThatStorageIsOutOfReach() {
    sent("request")
        .statusCode(200)
        .body("statusCode", equalTo(503))
        .body("body", startsWith("{\"message\":\"storage: busy"));
  }

  @Test
  void answersAnOperatorWhoComesPastTheHttpApi() {
    sent("operator")
        .statusCode(200)
        .body("statusCode", equalTo(503))
        .body("body", startsWith("{\"message\":\"storage: busy"));
  }

  @Test
  void readsATurnThatIsLeftToTheNextSchedule() {
    sent("turn").statusCode(200).body("statusCode", equalTo(202));
  }

  @Test
  void failsTheInvocationOfAScheduleItCouldNotFollow() {
    sent("schedule").statusCode(500);
  }

  /** The Lambda runtime's answer to a sample. */
  private static ValidatableResponse sent(String sample) {
    return given()
        .contentType("application/json")
        .body(SAMPLES.resolve(sample + ".json").toFile())
        .post("/")
        .then();
  }
}
