package dev.cartwise.tagimages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.tagimages.photo.PhotoStore;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagImagesFunctionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ShopId DEMO = new ShopId("demo");
  private static final byte[] RED = KnownPhotos.picture(new Color(200, 20, 20), "jpeg");
  private static final byte[] GREEN = KnownPhotos.picture(new Color(20, 160, 20), "png");

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);
  private final KnownPhotos photos = new KnownPhotos();
  private final KnownImages rows = new KnownImages();
  private final ByteArrayOutputStream metricLines = new ByteArrayOutputStream();
  private ArtifactStore store;
  private ShopChampions<ImageTagger> taggers;
  private TagImagesFunction function;

  @BeforeEach
  void start() throws IOException {
    MeanColourModel.write(directory.resolve("own"), "own-1");
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    taggers =
        ShopModels.taggers(
            champions("cache"), BundledArtifact.at(Optional.of(directory.resolve("own"))));
    function = function("demo=demo");
  }

  private TagImagesFunction function(String shops) {
    ShopRegistry registry = ShopRegistry.parse(shops);
    return new TagImagesFunction(
        new PhotoTagging(
            registry,
            photos,
            taggers,
            rows,
            new MetricLines(
                new PrintStream(metricLines, true, StandardCharsets.UTF_8),
                InstantSource.system())),
        new ImageRoutes(
            registry,
            new DetectLabelsReader("cartwise"),
            new LabelDetection(photos),
            taggers,
            new LookAlikes(rows, ShopModels.galleries(champions("galleries")), clock::get)));
  }

  private ChampionSource champions(String cache) {
    return new ChampionSource(
        store, new ArtifactCache(store, directory.resolve(cache)), 4, clock::get);
  }

  @AfterEach
  void stop() {
    taggers.close();
  }

  private static JsonNode created(String key, String sequencer) throws IOException {
    return changed("ObjectCreated:Put", "10:00:00", key, sequencer);
  }

  private static JsonNode removed(String key, String sequencer) throws IOException {
    return changed("ObjectRemoved:Delete", "10:00:00", key, sequencer);
  }

  private static JsonNode changed(String name, String time, String key, String sequencer)
      throws IOException {
    return JSON.readTree(
        """
        {"Records":[{"eventTime":"2026-03-01T%s.000Z","eventName":"%s",
         "s3":{"bucket":{"name":"cartwise"},"object":{"key":"%s","sequencer":"%s"}}}]}
        """
            .formatted(time, name, key, sequencer));
  }

  private static ObjectNode request(String route, String body) {
    ObjectNode event = JSON.createObjectNode();
    event.put("routeKey", route).put("body", body);
    event.putObject("headers").put("x-amz-target", "RekognitionService.DetectLabels");
    event.putObject("requestContext").put("requestId", "r-1");
    return event;
  }

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
  void anUploadBecomesTheItemsRow() throws Exception {
    photos.put("images/demo/coat 7/front.jpg", RED);
    function.tagImages(created("images/demo/coat+7/front.jpg", "0055AED6DCD90281E5"));

    ItemImage row = rows.read(DEMO, "coat 7").orElseThrow();
    assertThat(row.objectKey()).isEqualTo("images/demo/coat 7/front.jpg");
    assertThat(row.model()).isEqualTo("own-1");
    assertThat(row.tags()).extracting(ItemImage.Tag::name).containsExactly("Shirts", "Red");
    assertThat(row.colours().get(0).share()).isGreaterThan(0.9);
    assertThat(row.embedding().dimension()).isEqualTo(3);
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesTagged\":1");
  }

  @Test
  void theNewestUploadOfAPhotoStaysInWhateverOrderTheyAreAnnounced() throws Exception {
    photos.put("images/demo/coat/1.jpg", RED);
    JsonNode older = created("images/demo/coat/1.jpg", "0055AED6DCD90281E5");
    JsonNode newer = created("images/demo/coat/1.jpg", "0055AED6DCD90281E501");
    for (JsonNode event : new JsonNode[] {newer, older, newer, older}) {
      function.tagImages(event);
      assertThat(rows.read(DEMO, "coat").orElseThrow().sequence())
          .startsWith("0055AED6DCD90281E501");
    }
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesOutdated\":1");
  }

  @Test
  void thePhotoUploadedLastSpeaksForTheItemWhateverItsSequencerAndTheOrder() throws Exception {
    photos.put("images/demo/coat/front.jpg", RED);
    photos.put("images/demo/coat/back.png", GREEN);
    JsonNode front = changed("ObjectCreated:Put", "10:00:00", "images/demo/coat/front.jpg", "FF");
    JsonNode back = changed("ObjectCreated:Put", "10:00:01", "images/demo/coat/back.png", "01");
    for (JsonNode event : new JsonNode[] {back, front, back, front}) {
      function.tagImages(event);
      assertThat(rows.read(DEMO, "coat").orElseThrow().objectKey()).endsWith("back.png");
    }
  }

  @Test
  void aPhotoThatGoesTakesItsTagsAlong() throws Exception {
    photos.put("images/demo/coat/front.jpg", RED);
    photos.put("images/demo/coat/back.png", GREEN);
    function.tagImages(changed("ObjectCreated:Put", "10:00:00", "images/demo/coat/front.jpg", "1"));
    function.tagImages(changed("ObjectCreated:Put", "10:00:01", "images/demo/coat/back.png", "1"));
    photos.remove("images/demo/coat/back.png");
    function.tagImages(removed("images/demo/coat/back.png", "2"));
    assertThat(rows.read(DEMO, "coat").orElseThrow().objectKey()).endsWith("front.jpg");
    photos.remove("images/demo/coat/front.jpg");
    function.tagImages(removed("images/demo/coat/front.jpg", "2"));
    assertThat(rows.read(DEMO, "coat")).isEmpty();
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesRemoved\":1");
  }

  @Test
  void aRemovalThatIsToldLateSparesTheNextUpload() throws Exception {
    String key = "images/demo/coat/front.jpg";
    photos.put(key, RED);
    function.tagImages(created(key, "1"));
    function.tagImages(created(key, "3"));
    function.tagImages(removed(key, "2"));
    assertThat(rows.read(DEMO, "coat")).isPresent();
  }

  @Test
  void aPhotoThatGoesWhileItIsTaggedLeavesNoTags() throws Exception {
    String key = "images/demo/coat/front.jpg";
    photos.put(key, RED);
    JsonNode removal = removed(key, "2");
    photos.afterReading(
        () -> {
          photos.remove(key);
          function.tagImages(removal);
        });
    function.tagImages(created(key, "1"));
    assertThat(rows.read(DEMO, "coat")).isEmpty();
  }

  @Test
  void aPoisonedPhotoFailsWithItsReasonAndKeepsNoOther() throws Exception {
    photos.put("images/demo/a/x.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
    photos.put("images/demo/b/x.jpg", RED);
    ObjectNode both = (ObjectNode) created("images/demo/a/x.jpg", "01");
    both.withArray("Records").add(created("images/demo/b/x.jpg", "01").at("/Records/0"));

    assertThatThrownBy(() -> function.tagImages(both))
        .isInstanceOf(UntaggedPhotosException.class)
        .hasMessageContaining("images/demo/a/x.jpg: the file is neither JPEG nor PNG nor GIF");
    assertThat(rows.read(DEMO, "b")).isPresent();
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesRefused\":1");
  }

  @ParameterizedTest
  @CsvSource({
    "images/demo/gone/x.jpg",
    "images/elsewhere/a/x.jpg",
    "images/demo/a",
    "images/demo//x.jpg",
    "images/demo/a/"
  })
  void whatIsGoneOrNobodysPhotoIsSkipped(String key) throws Exception {
    assertThat(function.tagImages(created(key, "01")).statusCode()).isEqualTo(200);
    assertThat(rows.readAll(DEMO)).isEmpty();
  }

  @Test
  void refusesAnEventWithoutItsMembersByName() throws Exception {
    JsonNode event =
        JSON.readTree("{\"Records\":[{\"s3\":{\"object\":{\"key\":\"images/demo/a/b\"}}}]}");
    assertThatThrownBy(() -> function.tagImages(event))
        .hasMessageContaining("Records[0].s3.object.sequencer");
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

  private void upload(String itemId, Color colour) throws IOException {
    String key = "images/demo/" + itemId + "/photo.png";
    photos.put(key, KnownPhotos.picture(colour, "png"));
    function.tagImages(created(key, "01"));
  }

  private JsonNode similar(String itemId) throws IOException {
    ObjectNode event = request("GET /items/{itemId}/similar-images", "");
    event.putObject("pathParameters").put("itemId", itemId);
    return JSON.readTree(function.tagImages(event).body());
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
  }
}
