package dev.cartwise.updatefeatures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged function starts, takes a whole batch and answers, with no storage in reach. */
@QuarkusTest
class WiringTest {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples/interaction-stream");

  @Test
  void reportsThePoisonRecordThroughTheLambdaRuntime() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("poison-and-others.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("batchItemFailures.itemIdentifier", contains("111000000000000000000003"));
  }

  @Test
  void reportsEveryRecordWhileStorageIsOutOfReach() {
    given()
        .contentType("application/json")
        .body(SAMPLES.resolve("inserts.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body(
            "batchItemFailures.itemIdentifier",
            contains("111000000000000000000001", "111000000000000000000002"));
  }
}
