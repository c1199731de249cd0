package dev.cartwise.updatefeatures;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Object storage that hangs makes records come again, before the platform ends the call. */
@QuarkusTest
@QuarkusTestResource(value = SilentStorage.class, restrictToAnnotatedClass = true)
class SilentStorageTest {

  private static final int TIMEOUT_MILLIS = 60_000;

  @Test
  void reportsEveryRecordWhileStorageNeverAnswers() {
    given()
        .config(
            config().httpClient(httpClientConfig().setParam("http.socket.timeout", TIMEOUT_MILLIS)))
        .contentType("application/json")
        .body(Path.of("../../events/contracts/samples/interaction-stream/inserts.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body(
            "batchItemFailures.itemIdentifier",
            contains("111000000000000000000001", "111000000000000000000002"));
  }
}
