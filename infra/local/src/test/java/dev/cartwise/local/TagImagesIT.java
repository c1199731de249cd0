package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.local.retag.PhotoRetag;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.DetectLabelsFeatureName;
import software.amazon.awssdk.services.rekognition.model.DetectLabelsResponse;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.ImageTooLargeException;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Photos put into local storage, and the AWS SDK's Rekognition client, against the built function.
 */
class TagImagesIT {

  private static final String FUNCTION = "tag-images";
  private static final ShopId SHOP = new ShopId("demo");

  @TempDir static Path data;
  private static LocalSystem system;
  private static S3Client s3;
  private static DynamoDbClient tables;
  private static RekognitionClient rekognition;
  private static ItemImageStore rows;

  @BeforeAll
  static void start() throws IOException {
    LocalConfig config = BuiltFunctions.config(List.of(FUNCTION), data);
    assumeTrue(BuiltFunctions.holds(FUNCTION, "artifact/model.onnx"), FUNCTION + " has no model");
    system = LocalSystem.start(config);
    s3 = StoreClients.s3(system.environment());
    tables = StoreClients.dynamoDb(system.environment());
    rekognition =
        StoreClients.local(RekognitionClient.builder(), system.environment())
            .endpointOverride(system.endpoint())
            .build();
    rows =
        new DynamoDbItemImageStore(
            tables,
            new FeatureTables(String.valueOf(system.environment().get("CARTWISE_TABLE_PREFIX"))));
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      Stream.of(s3, tables, rekognition).forEach(each -> each.close());
      system.close();
    }
  }

  private static byte[] shirt(Color colour) throws IOException {
    BufferedImage image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 240, 320);
    graphics.setColor(colour);
    graphics.fillRect(64, 64, 112, 216);
    graphics.fillRect(16, 72, 208, 56);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static void put(String key, byte[] content) {
    s3.putObject(put -> put.bucket("cartwise").key(key), RequestBody.fromBytes(content));
  }

  @Test
  void aPhotoInTheBucketBecomesTheItemsRowAndFindsItsLookAlikes() throws Exception {
    put("images/demo/红 1/正面.jpg", shirt(new Color(190, 30, 40)));
    put("images/demo/red-2/front.jpg", shirt(new Color(180, 40, 45)));
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();

    ItemImage row = rows.read(SHOP, "红 1").orElseThrow();
    assertThat(row.objectKey()).isEqualTo("images/demo/红 1/正面.jpg");
    assertThat(row.tags()).isNotEmpty();
    assertThat(row.colours().get(0).hex())
        .as("red 190 and its neighbours")
        .matches("#(b[d-f]|c[0-1]).*");
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                PatientHttp.send(
                        HttpRequest.newBuilder(
                            URI.create(system.endpoint() + "/items/%E7%BA%A2%201/similar-images")))
                    .body());
    assertThat(answer.at("/similarItems/0/itemId").asText()).isEqualTo("red-2");
  }

  @Test
  void aPhotoThatIsDeletedTakesItsTagsAlong() throws Exception {
    put("images/demo/leaving/front.jpg", shirt(Color.RED));
    put("images/demo/leaving/back.jpg", shirt(Color.BLUE));
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();
    String newest = rows.read(SHOP, "leaving").orElseThrow().objectKey();
    s3.deleteObject(delete -> delete.bucket("cartwise").key(newest));
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();
    String other = rows.read(SHOP, "leaving").orElseThrow().objectKey();
    assertThat(other).isNotEqualTo(newest);
    s3.deleteObject(delete -> delete.bucket("cartwise").key(other));
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();
    assertThat(rows.read(SHOP, "leaving")).isEmpty();
  }

  @Test
  void aPhotoOfAnotherModelIsTaggedAgainOnce() throws Exception {
    put("images/demo/outdated/front.jpg", shirt(Color.RED));
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();
    ItemImage now = rows.read(SHOP, "outdated").orElseThrow();
    rows.putUnlessOlder(
        SHOP,
        new ItemImage(
            now.itemId(),
            now.objectKey(),
            now.sequence(),
            now.uploadedMillis(),
            "earlier",
            now.tags(),
            now.colours(),
            now.embedding()));
    try (LambdaClient lambda =
        StoreClients.local(LambdaClient.builder(), system.environment())
            .endpointOverride(
                URI.create(String.valueOf(system.environment().get("AWS_ENDPOINT_URL_LAMBDA"))))
            .build()) {
      PhotoRetag retag = new PhotoRetag(s3, "cartwise", lambda, "cartwise-" + FUNCTION);
      assertThat(retag.run("images/demo/outdated/", soFar -> {}).tagged()).isEqualTo(1);
      assertThat(retag.run("images/demo/outdated/", soFar -> {}).current()).isEqualTo(1);
    }
    assertThat(rows.read(SHOP, "outdated").orElseThrow().model()).isEqualTo(now.model());
  }

  @Test
  void aPoisonedPhotoEndsAmongTheDeadLettersAndKeepsNoOther() throws Exception {
    long letters = system.status().deadLetters();
    put("images/demo/poison/x.jpg", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    put("images/demo/sound/x.jpg", shirt(Color.BLUE));
    long end = System.currentTimeMillis() + 60_000;
    while (system.status().deadLetters() == letters && System.currentTimeMillis() < end) {
      Thread.sleep(100);
    }
    assertThat(system.status().deadLetters()).isEqualTo(letters + 1);
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(file -> file.toString().contains("dead-letters")))
          .filteredOn(Files::isRegularFile)
          .anySatisfy(
              file -> assertThat(Files.readString(file)).contains("neither JPEG nor PNG nor GIF"));
    }
    assertThat(rows.read(SHOP, "sound")).isPresent();
    assertThat(rows.read(SHOP, "poison")).isEmpty();
  }

  @Test
  void theRekognitionClientGetsLabelsAndColours() throws Exception {
    Image image =
        Image.builder().bytes(SdkBytes.fromByteArray(shirt(new Color(20, 60, 170)))).build();
    DetectLabelsResponse answer =
        rekognition.detectLabels(
            call ->
                call.image(image)
                    .minConfidence(1f)
                    .maxLabels(8)
                    .features(
                        DetectLabelsFeatureName.GENERAL_LABELS,
                        DetectLabelsFeatureName.IMAGE_PROPERTIES));
    assertThat(answer.labels()).hasSizeBetween(1, 8);
    assertThat(answer.labels().get(0).confidence()).isBetween(1f, 100f);
    assertThat(answer.labels()).anySatisfy(label -> assertThat(label.aliases()).isNotEmpty());
    assertThat(answer.imageProperties().foreground().dominantColors().get(0).simplifiedColor())
        .isEqualTo("blue");
    assertThat(answer.labelModelVersion()).isNotBlank();
  }

  @Test
  void theRekognitionClientTakesStoredPhotos() throws Exception {
    put("images/demo/stored/x.jpg", shirt(Color.GREEN));
    assertThat(
            rekognition
                .detectLabels(call -> call.image(stored("images/demo/stored/x.jpg")))
                .labelModelVersion())
        .isNotBlank();
    assertThatThrownBy(() -> rekognition.detectLabels(call -> call.image(stored("archive/x"))))
        .isInstanceOf(InvalidS3ObjectException.class)
        .hasMessageContaining("Image.S3Object.Name");
  }

  private static Image stored(String key) {
    return Image.builder()
        .s3Object(S3Object.builder().bucket("cartwise").name(key).build())
        .build();
  }

  @Test
  void refusalsArriveAsTheClientsOwnExceptions() {
    assertThatThrownBy(() -> rekognition.detectLabels(call -> call.image(bytes(100))))
        .isInstanceOf(InvalidImageFormatException.class);
    assertThatThrownBy(() -> rekognition.detectLabels(call -> call.image(bytes(3_500_000))))
        .isInstanceOf(ImageTooLargeException.class)
        .hasMessageContaining("S3Object");
  }

  private static Image bytes(int count) {
    return Image.builder().bytes(SdkBytes.fromByteArray(new byte[count])).build();
  }
}
