package dev.cartwise.ingestevents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged function starts, reads an event and answers, with no table in reach but shops. */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  private static final File REFUSED =
      Path.of("../../events/contracts/samples/put-events/refused-missing-sent-at.json").toFile();

  @Test
  void answersARefusalThroughTheLambdaRuntime() {
    given()
        .contentType("application/json")
        .body(REFUSED)
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(400))
        .body("headers.x-amzn-ErrorType", equalTo("InvalidInputException"));
  }
}
