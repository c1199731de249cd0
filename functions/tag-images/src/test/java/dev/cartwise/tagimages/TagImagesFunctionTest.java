package dev.cartwise.tagimages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.tagimages.photo.PhotoStore;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagImagesFunctionTest extends TagImagesSetup {

  private JsonNode labels(String more) throws IOException {
    return JSON.readTree(detect(more).body());
  }

  private HttpApiResponse detect(String more) {
    String body =
        "{\"Image\":{\"Bytes\":\"" + Base64.getEncoder().encodeToString(RED) + "\"}" + more + "}";
    HttpApiResponse answer = function.tagImages(request("POST /rekognition", body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  @Test
  void labelsComeWithParentsCategoriesAndChineseNames() throws Exception {
    JsonNode answer = labels("");
    JsonNode first = answer.at("/Labels/0");
    assertThat(first.path("Confidence").asDouble()).isBetween(55.0, 100.0);
    assertThat(answer.at("/Labels").findValuesAsText("Name")).contains("Shirts", "衬衫", "Red");
    JsonNode shirts = named(answer, "Shirts");
    assertThat(shirts.at("/Parents").findValuesAsText("Name"))
        .containsExactly("Topwear", "Apparel");
    assertThat(shirts.at("/Categories/0/Name").asText()).isEqualTo("Apparel");
    assertThat(shirts.at("/Aliases/0/Name").asText()).isEqualTo("衬衫");
    assertThat(named(answer, "Red").at("/Categories/0/Name").asText()).isEqualTo("Base colour");
    assertThat(answer.path("LabelModelVersion").asText()).isEqualTo("own-1");
    assertThat(answer.has("ImageProperties")).isFalse();
  }

  private static JsonNode named(JsonNode answer, String name) {
    for (JsonNode label : answer.path("Labels")) {
      if (label.path("Name").asText().equals(name)) {
        return label;
      }
    }
    throw new AssertionError(name + " is not among " + answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"MinConfidence\":0' | 5",
        "'\"MinConfidence\":0,\"MaxLabels\":2' | 2",
        "'\"MinConfidence\":0,\"Settings\":{\"GeneralLabels\":{\"LabelInclusionFilters\":[\"red\"]}}'"
            + " | 1",
        "'\"MinConfidence\":0,\"Settings\":{\"GeneralLabels\":{\"LabelExclusionFilters\":[\"Red\"]}}'"
            + " | 4",
        "'\"MinConfidence\":0,\"Settings\":{\"GeneralLabels\":{\"LabelCategoryInclusionFilters\":[\"Base"
            + " colour\"]}}' | 3",
        "'\"MinConfidence\":0,\"Settings\":{\"GeneralLabels\":{\"LabelCategoryExclusionFilters\":[\"Base"
            + " colour\"]}}' | 2",
        "'\"Features\":[\"IMAGE_PROPERTIES\"]' | 0"
      })
  void honoursWhatACallAsksFor(String members, int count) throws Exception {
    assertThat(labels("," + members).path("Labels")).hasSize(count);
  }

  @Test
  void tellsTheColoursOfTheProductAndOfItsBackground() throws Exception {
    JsonNode properties =
        labels(
                ",\"Features\":[\"GENERAL_LABELS\",\"IMAGE_PROPERTIES\"],"
                    + "\"Settings\":{\"ImageProperties\":{\"MaxDominantColors\":2}}")
            .path("ImageProperties");
    assertThat(properties.path("DominantColors").size()).isEqualTo(2);
    JsonNode product = properties.at("/Foreground/DominantColors/0");
    assertThat(product.path("SimplifiedColor").asText()).isEqualTo("red");
    assertThat(product.path("PixelPercent").asDouble()).isGreaterThan(90);
    assertThat(properties.at("/Background/DominantColors/0/SimplifiedColor").asText())
        .isEqualTo("white");
    assertThat(properties.at("/Quality/Brightness").asDouble()).isCloseTo(58, within(12.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | InvalidParameterException | body",
        "{} | InvalidParameterException | Image: is required",
        "{\"Image\":{}} | InvalidParameterException | Image: give either",
        "{\"Image\":{\"Bytes\":\"%\"}} | InvalidParameterException | Image.Bytes: not base64",
        "{\"Image\":{\"Bytes\":\"AAAA\"}} | InvalidImageFormatException | neither JPEG",
        "{\"Image\":{\"Bytes\":\"AAAA\"},\"MinConfidence\":101} | InvalidParameterException |"
            + " MinConfidence",
        "{\"Image\":{\"Bytes\":\"AAAA\"},\"Features\":[\"X\"]} | InvalidParameterException |"
            + " Features",
        "{\"Image\":{\"S3Object\":{\"Bucket\":\"else\",\"Name\":\"images/demo/a/b\"}}} |"
            + " InvalidS3ObjectException | Bucket",
        "{\"Image\":{\"S3Object\":{\"Bucket\":\"cartwise\",\"Name\":\"archive/a\"}}} |"
            + " InvalidS3ObjectException | Name: must begin with images/demo/",
        "{\"Image\":{\"S3Object\":{\"Bucket\":\"cartwise\",\"Name\":\"images/demo/a/b\"}}} |"
            + " InvalidS3ObjectException | no such object"
      })
  void refusesByNameWhatItCannotHonour(String body, String type, String message) throws Exception {
    HttpApiResponse answer = function.tagImages(request("POST /rekognition", body));
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = JSON.readTree(answer.body());
    assertThat(error.path("__type").asText()).isEqualTo(type);
    assertThat(error.path("message").asText()).contains(message);
  }

  @Test
  void tellsWhereTheTimeOfACallGoes() {
    String inline = Base64.getEncoder().encodeToString(RED);
    String timing =
        function
            .tagImages(request("POST /rekognition", "{\"Image\":{\"Bytes\":\"" + inline + "\"}}"))
            .headers()
            .getOrDefault("Server-Timing", "");

    assertThat(timing)
        .matches(
            "reading;dur=N, storage;dur=N, decoding;dur=N, tagging;dur=N".replace("N", "[0-9.]+"))
        .doesNotContain("reading;dur=0.0,");
  }

  @Test
  void refusesPicturesBeyondTheLimits() throws Exception {
    String inline = Base64.getEncoder().encodeToString(new byte[3_400_001]);
    assertThat(
            function
                .tagImages(
                    request("POST /rekognition", "{\"Image\":{\"Bytes\":\"" + inline + "\"}}"))
                .body())
        .contains("ImageTooLargeException");
    photos.put("images/demo/a/b", new byte[PhotoStore.MAX_BYTES + 1]);
    String stored =
        "{\"Image\":{\"S3Object\":{\"Bucket\":\"cartwise\",\"Name\":\"images/demo/a/b\"}}}";
    assertThat(function.tagImages(request("POST /rekognition", stored)).body())
        .contains("ImageTooLargeException");
  }

  @Test
  void answersOtherOperationsAndRoutesWithTypedErrors() throws Exception {
    ObjectNode other = request("POST /rekognition", "{}");
    other.withObject("headers").put("x-amz-target", "RekognitionService.DetectFaces");
    assertThat(function.tagImages(other).body()).contains("UnknownOperationException");
    assertThat(function.tagImages(request("GET /nowhere", "")).statusCode()).isEqualTo(404);
    assertThat(function("a=a,b=b").tagImages(request("POST /rekognition", "{}")).body())
        .contains("ResourceNotFoundException");
  }

  @Test
  void findsLookAlikesAndKeepsThemForAWhile() throws Exception {
    Color[] colours = {new Color(200, 20, 20), new Color(190, 40, 30), new Color(20, 30, 200)};
    for (int i = 0; i < colours.length; i++) {
      upload("item" + i, colours[i]);
    }
    JsonNode answer = similar("item0");
    assertThat(answer.path("similarItems").findValuesAsText("itemId"))
        .containsExactly("item1", "item2");
    assertThat(answer.at("/similarItems/0/score").asDouble()).isBetween(0.98, 1.0);

    upload("item3", new Color(201, 20, 20));
    assertThat(similar("item3").at("/similarItems/0/itemId").asText()).isEqualTo("item0");
    assertThat(similar("item0").path("similarItems")).hasSize(2);
    assertThat(rows.scans).isEqualTo(1);
    clock.addAndGet(LookAlikes.MAX_AGE.toMillis());
    assertThat(similar("item0").at("/similarItems/0/itemId").asText()).isEqualTo("item3");
  }

  @Test
  void findsLookAlikesInTheGalleryOfTheLastTraining() throws Exception {
    upload("item0", new Color(200, 20, 20));
    promoteGallery();

    assertThat(similar("item0").path("similarItems").findValuesAsText("itemId"))
        .containsExactly("seen-in-training");
    assertThat(rows.scans).isZero();
  }

  @Test
  void comparesTheRowsWhileTheGalleryIsDamaged() throws Exception {
    upload("item0", new Color(200, 20, 20));
    upload("item1", new Color(190, 20, 20));
    promoteGallery();
    truncate(new ArtifactSlot(DEMO, Task.IMAGE_GALLERY), "g1", Gallery.FILE_NAME);

    assertThat(similar("item0").path("similarItems").findValuesAsText("itemId"))
        .containsExactly("item1");
    assertThat(rows.scans).isEqualTo(1);
  }

  private void truncate(ArtifactSlot slot, String version, String file) throws IOException {
    Path object = directory.resolve("objects").resolve(slot.key(version, file));
    byte[] whole = Files.readAllBytes(object);
    Files.write(object, Arrays.copyOf(whole, whole.length / 2));
  }

  private void promoteGallery() throws IOException {
    Path files = Files.createDirectories(directory.resolve("gallery"));
    Path gallery = files.resolve(Gallery.FILE_NAME);
    Gallery.write(
        gallery, "own-1", Map.of("seen-in-training", PackedDirection.of(new float[] {9, 5, 5})));
    Manifest manifest =
        Manifest.of(Task.IMAGE_GALLERY)
            .version("g1")
            .file(ArtifactFile.of(gallery))
            .codeVersion("test")
            .build();
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.IMAGE_GALLERY);
    store.publish(slot, manifest, files);
    store.promote(slot, "g1", "trained", 1);
  }

  @Test
  void refusesLookAlikesOfAnItemWithoutPhoto() {
    ObjectNode event = request("GET /items/{itemId}/similar-images", "");
    event.putObject("pathParameters").put("itemId", "none");
    HttpApiResponse answer = function.tagImages(event);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("itemId: no photo of 'none' was tagged");
  }

  @Test
  void refusesAnItemIdThatNoKeyCanHold() throws Exception {
    ObjectNode event = request("GET /items/{itemId}/similar-images", "");
    event.putObject("pathParameters").put("itemId", "商".repeat(700));
    HttpApiResponse answer = function.tagImages(event);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("itemId: must have 1 to 256 characters");
  }

  @Test
  void servesTheShopsChampionAndFallsBackToItsOwnModel() throws Exception {
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.IMAGE_TAGGING);
    Path files = directory.resolve("trained");
    store.publish(slot, MeanColourModel.write(files, "v2"), files);
    assertThat(labels("").path("LabelModelVersion").asText()).isEqualTo("own-1");
    store.promote(slot, "v2", "trained", 1);
    clock.addAndGet(30_000);
    assertThat(labels("").path("LabelModelVersion").asText()).isEqualTo("v2");
  }

  @Test
  void servesItsOwnModelWhileTheFirstChampionIsDamaged() throws Exception {
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.IMAGE_TAGGING);
    Path files = directory.resolve("trained");
    store.publish(slot, MeanColourModel.write(files, "v2"), files);
    store.promote(slot, "v2", "trained", 1);
    truncate(slot, "v2", "model.onnx");

    HttpApiResponse answer = detect("");

    assertThat(JSON.readTree(answer.body()).path("LabelModelVersion").asText()).isEqualTo("own-1");
    assertThat(answer.headers()).containsEntry("x-cartwise-artifact", "own-1; champion=truncated");
    upload("shirt", Color.RED);
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"Problem\":\"truncated\"");
  }
}
