package dev.cartwise.predictpurchase;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Storage that hangs is told to the caller, before the platform ends the call. */
@QuarkusTest
@QuarkusTestResource(value = SilentStorage.class, restrictToAnnotatedClass = true)
class SilentStorageTest {

  /** Well below the time that the platform gives the function. */
  private static final int TIMEOUT_MILLIS = 12_000;

  @Test
  void answersThatStorageIsBusyWhileItNeverAnswers() {
    given()
        .config(
            config().httpClient(httpClientConfig().setParam("http.socket.timeout", TIMEOUT_MILLIS)))
        .contentType("application/json")
        .body(Path.of("../../events/contracts/samples/predict-purchase/for-user.json").toFile())
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(503))
        .body("headers.x-amzn-ErrorType", equalTo("ThrottlingException"));
  }
}
