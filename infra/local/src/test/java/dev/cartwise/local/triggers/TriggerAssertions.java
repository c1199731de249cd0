package dev.cartwise.local.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.local.BuiltFunctions;
import dev.cartwise.local.PatientHttp;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What each kind of trigger brings about. A subclass says where the functions run; the assertions
 * see no more of it than a caller and an operator see.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TriggerAssertions {
  /** The functions that the assertions call. */
  static final List<String> FUNCTIONS =
      List.of("ingest-events", "update-features", "tag-images", "retrain-models");

  private static final ShopId SHOP = new ShopId("demo");

  /** Where the functions run. */
  abstract TriggeredSystem system();

  @Test
  void aRequestReachesTheFunctionOfItsRoute() throws Exception {
    Shopper shopper = Shopper.user(SHOP, "route");

    HttpResponse<String> answer = view(shopper.id(), "kettle");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            system()
                .tables()
                .query(
                    query ->
                        query
                            .tableName(system().names().interactions())
                            .consistentRead(true)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(shopper.key()))))
                .items())
        .hasSize(1);
  }

  @Test
  void aRefusalComesBackAsTheFunctionGaveIt() throws Exception {
    HttpResponse<String> answer =
        post("/events", "{\"trackingId\":\"demo\",\"sessionId\":\"s\",\"eventList\":[{}]}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("InvalidInputException");
  }

  @Test
  void anInsertedRowReachesTheReaderOfItsStream() throws Exception {
    Shopper shopper = Shopper.user(SHOP, "stream");
    DynamoDbShopperFeaturesReader reader =
        new DynamoDbShopperFeaturesReader(system().tables(), system().names(), Backoff.DEFAULT);

    view(shopper.id(), "stream-kettle");

    ShopperFeatures features =
        await(
            "the shopper's row",
            () -> Optional.of(reader.read(shopper)).filter(row -> !row.items().isEmpty()));
    assertThat(features.items()).containsExactly("stream-kettle");
    await("the archived event", () -> archived("stream-kettle"));
  }

  @Test
  void anUploadedPhotoIsTaggedAndARemovedOneForgotten() throws Exception {
    assumeTrue(
        BuiltFunctions.holds("tag-images", "artifact/model.onnx"), "tag-images has no model");
    ItemImageStore rows = new DynamoDbItemImageStore(system().tables(), system().names());
    String key = "images/demo/红 kettle/front.jpg";

    system()
        .objects()
        .putObject(put -> put.bucket(system().bucket()).key(key), RequestBody.fromBytes(photo()));

    ItemImage row = await("the photo's row", () -> rows.read(SHOP, "红 kettle"));
    assertThat(row.objectKey()).isEqualTo(key);
    assertThat(row.tags()).isNotEmpty();

    system().objects().deleteObject(delete -> delete.bucket(system().bucket()).key(key));

    await(
        "the end of the photo's row",
        () -> rows.read(SHOP, "红 kettle").isEmpty() ? Optional.of(key) : Optional.empty());
  }

  @Test
  void theScheduleAsksForATrainingOfTheShop() throws Exception {
    String run =
        await(
            "a run of the shop",
            () ->
                keys("retraining/demo/recommendation/")
                    .filter(key -> key.endsWith("-schedule/run.json"))
                    .findFirst());
    assertThat(new String(bytes(run), UTF_8)).contains("\"state\"");
  }

  private HttpResponse<String> view(String user, String item) throws Exception {
    return post(
        "/events",
        """
        {"trackingId": "demo", "userId": "%s", "sessionId": "s-%s",
         "eventList": [{"eventType": "View", "sentAt": %d, "itemId": "%s"}]}
        """
            .formatted(user, user, System.currentTimeMillis() / 1000, item));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return PatientHttp.send(
        HttpRequest.newBuilder(URI.create(system().endpoint() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The object of the archive that holds an event of an item. */
  private Optional<String> archived(String item) throws IOException {
    for (String key : keys("archive/").toList()) {
      try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(bytes(key)))) {
        if (new String(lines.readAllBytes(), UTF_8).contains(item)) {
          return Optional.of(key);
        }
      }
    }
    return Optional.empty();
  }

  private Stream<String> keys(String prefix) {
    return system()
        .objects()
        .listObjectsV2Paginator(list -> list.bucket(system().bucket()).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key);
  }

  private byte[] bytes(String key) {
    return system()
        .objects()
        .getObjectAsBytes(get -> get.bucket(system().bucket()).key(key))
        .asByteArray();
  }

  private static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 240, 320);
    graphics.setColor(Color.RED);
    graphics.fillRect(64, 64, 112, 216);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private <T> T await(String what, Callable<Optional<T>> look) throws Exception {
    long end = System.nanoTime() + system().patience().toNanos();
    Optional<T> found = look.call();
    while (found.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(200);
      found = look.call();
    }
    return found.orElseThrow(
        () -> new AssertionError(what + " did not come within " + system().patience()));
  }
}
