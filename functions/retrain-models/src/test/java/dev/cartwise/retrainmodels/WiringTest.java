package dev.cartwise.retrainmodels;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged function starts, reads an event and answers, with no storage in reach but shops. */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples/retrain-models");

  @Test
  void answersARefusalThroughTheLambdaRuntime() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("refused-task.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(400))
        .body("body", equalTo("{\"message\":\"task: must be a text\"}"));
  }

  @Test
  void tellsThatStorageIsOutOfReach() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("request.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(503))
        .body("body", startsWith("{\"message\":\"storage: busy"));
  }

  @Test
  void answersAnOperatorWhoComesPastTheHttpApi() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("operator.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(503))
        .body("body", startsWith("{\"message\":\"storage: busy"));
  }

  @Test
  void readsATurnThatIsLeftToTheNextSchedule() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("turn.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(202));
  }

  @Test
  void failsTheInvocationOfAScheduleItCouldNotFollow() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("schedule.json").toFile())
        .post("/")
        .then()
        .statusCode(500);
  }
}
