package dev.cartwise.analyzereviews;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.equalTo;

import dev.cartwise.awsprotocol.contract.HttpCall;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Storage that hangs is told to the caller, before the platform ends the call. */
@QuarkusTest
@QuarkusTestResource(value = SilentStorage.class, restrictToAnnotatedClass = true)
class SilentStorageTest {

  /** Well below the time that the platform gives the function. */
  private static final int TIMEOUT_MILLIS = 20_000;

  private static ValidatableResponse answer(String event) {
    return given()
        .config(
            config().httpClient(httpClientConfig().setParam("http.socket.timeout", TIMEOUT_MILLIS)))
        .contentType("application/json")
        .body(event)
        .post("/")
        .then()
        .statusCode(200);
  }

  @Test
  void readsTextsAndTellsThatReviewsAreOutOfReach() throws IOException {
    answer(Files.readString(TestFunction.SAMPLES.resolve("detect-sentiment/english.json")))
        .body("statusCode", equalTo(200));

    HttpCall summary = HttpCall.getOfItem("/items/{itemId}/reviews/summary");
    answer(summary.eventBelow("demo").toString())
        .body("statusCode", equalTo(503))
        .body("headers.x-amzn-ErrorType", equalTo("ThrottlingException"));
  }
}
