package dev.cartwise.recommenditems;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged function starts, reads an event and answers, with no storage in reach but shops. */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  @ParameterizedTest
  @CsvSource({
    "../../events/contracts/samples/get-recommendations/refused-too-many-results.json, 400,"
        + " InvalidInputException",
    "src/test/resources/events/refused-malformed-json.json, 400, InvalidInputException",
    "src/test/resources/events/refused-unknown-campaign.json, 404, ResourceNotFoundException"
  })
  void answersARefusalThroughTheLambdaRuntime(String sample, int status, String error) {
    File event = Path.of(sample).toFile();

    given()
        .contentType("application/json")
        .body(event)
        .post("/")
        .then()
        .statusCode(200)
        .body("statusCode", equalTo(status))
        .body("headers.x-amzn-ErrorType", equalTo(error));
  }
}
