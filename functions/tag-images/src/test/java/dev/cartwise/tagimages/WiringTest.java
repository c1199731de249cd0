package dev.cartwise.tagimages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The packaged function starts, tells its events apart and answers, with no storage in reach but
 * shops.
 */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  private static final Path MODEL = Path.of("../../models/image-tagging/artifact/model.onnx");
  private static final Path SAMPLES = Path.of("../../events/contracts/samples");

  private static ValidatableResponse answer(String sample) {
    return given()
        .contentType("application/json")
        .body(SAMPLES.resolve(sample).toFile())
        .post("/")
        .then();
  }

  @Test
  void answersARefusalThroughTheLambdaRuntime() {
    answer("detect-labels/refused-no-image.json")
        .statusCode(200)
        .body("statusCode", equalTo(400))
        .body("body", containsString("InvalidParameterException"));
  }

  @Test
  void tagsAPictureWithTheModelItBringsAlong() {
    assumeTrue(Files.exists(MODEL), "the model has not been trained yet");
    answer("detect-labels/inline-jpeg.json")
        .statusCode(200)
        .body("statusCode", equalTo(200))
        .body("body", containsString("\"LabelModelVersion\""));
  }

  @Test
  void skipsAnObjectThatIsNoPhotoOfAnItem() {
    answer("object-created/no-photo-of-an-item.json")
        .statusCode(200)
        .body("statusCode", equalTo(200));
  }

  @Test
  void failsAnEventWhosePhotoIsOutOfReach() {
    answer("object-created/photo-of-an-item.json").statusCode(500);
  }
}
