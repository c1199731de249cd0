package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.featurestore.row.ItemImageRows;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemImageStoreTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final ShopId OTHER_SHOP = new ShopId("demo-2");

  private static LocalDynamoDb dynamoDb;
  private static ItemImageStore store;

  @BeforeAll
  static void start() {
    dynamoDb = new LocalDynamoDb();
    store = new DynamoDbItemImageStore(dynamoDb.client(), LocalDynamoDb.TABLES);
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
  }

  private static ItemImage image(String itemId, String sequence) {
    return image(itemId, "1.jpg", sequence, 1_000);
  }

  private static ItemImage image(String itemId, String name, String sequence, long uploadedMillis) {
    return new ItemImage(
        itemId,
        "images/demo/" + itemId + "/" + name,
        sequence,
        uploadedMillis,
        "v1",
        List.of(new ItemImage.Tag("articleType", "Shirts | Tops", 0.75)),
        List.of(new ItemImage.Colour("#aa1020", 0.5)),
        PackedDirection.of(new float[] {0.25f, -0.5f, 0.1f}));
  }

  @Test
  void readsWhatWasStored() {
    assertThat(store.putUnlessOlder(SHOP, image("kept", "5"))).isTrue();
    ItemImage read = store.read(SHOP, "kept").orElseThrow();
    assertThat(read).usingRecursiveComparison().isEqualTo(image("kept", "5"));
    assertThat(store.read(OTHER_SHOP, "kept")).isEmpty();
  }

  @Test
  void anOlderUploadNeverReplacesANewer() {
    assertThat(store.putUnlessOlder(SHOP, image("raced", "7"))).isTrue();
    assertThat(store.putUnlessOlder(SHOP, image("raced", "6"))).isFalse();
    assertThat(store.putUnlessOlder(SHOP, image("raced", "7"))).as("a repetition").isTrue();
    assertThat(store.putUnlessOlder(SHOP, image("raced", "8"))).isTrue();
    assertThat(store.read(SHOP, "raced").orElseThrow().sequence()).isEqualTo("8");
  }

  @Test
  void theNewestPhotoSpeaksForTheItemWhateverTheSequencersSay() {
    store.putUnlessOlder(SHOP, image("seen", "front.jpg", "FF", 1_000));
    store.putUnlessOlder(SHOP, image("seen", "back.jpg", "01", 2_000));
    store.putUnlessOlder(SHOP, image("seen too", "front.jpg", "01", 3_000));
    store.putUnlessOlder(SHOP, image("seen", "front.jpg", "FF", 1_000));
    assertThat(store.read(SHOP, "seen").orElseThrow().objectKey()).endsWith("back.jpg");
    assertThat(store.readAll(SHOP))
        .filteredOn(photo -> photo.itemId().equals("seen"))
        .extracting(ItemImage::uploadedMillis)
        .containsExactly(2_000L);
    assertThat(store.read(SHOP, "see")).isEmpty();
    assertThat(store.read(SHOP, "seen/front.jpg")).isEmpty();
  }

  @Test
  void aRemovalForgetsAPhotoUnlessItCameAgain() {
    String key = "images/demo/removed/1.jpg";
    store.putUnlessOlder(SHOP, image("removed", "5"));
    store.putUnlessOlder(SHOP, image("removed", "2.jpg", "1", 500));
    assertThat(store.removeUnlessNewer(SHOP, "removed", key, "4")).isFalse();
    assertThat(store.read(SHOP, "removed").orElseThrow().objectKey()).isEqualTo(key);
    assertThat(store.removeUnlessNewer(SHOP, "removed", key, "6")).isTrue();
    assertThat(store.removeUnlessNewer(SHOP, "removed", key, "6")).as("a repetition").isTrue();
    assertThat(store.read(SHOP, "removed").orElseThrow().objectKey()).endsWith("2.jpg");
  }

  @Test
  void theLongestKeysOfPhotosHaveRows() {
    String item = "🛒".repeat(250);
    String name = "x".repeat(1_024 - "images/d/".length() - 1_000 - 1);
    ItemImage longest = image(item, name, "1", 1);
    store.putUnlessOlder(SHOP, longest);
    assertThat(store.read(SHOP, item)).isPresent();
    assertThat(store.read(SHOP, "🛒".repeat(256))).isEmpty();
  }

  @Test
  void readsAllOfOneShopAndLeavesAttributesAlone() {
    store.putUnlessOlder(OTHER_SHOP, image("a", "1"));
    store.putUnlessOlder(OTHER_SHOP, image("b", "1"));
    ItemAttributesStore attributes =
        new DynamoDbItemAttributesStore(dynamoDb.client(), LocalDynamoDb.TABLES, Backoff.DEFAULT);
    attributes.put(
        OTHER_SHOP, List.of(new dev.cartwise.contracts.ItemRecord("a", "{\"title\":\"A\"}")));
    assertThat(store.readAll(OTHER_SHOP)).extracting(ItemImage::itemId).containsOnly("a", "b");
    assertThat(attributes.readAll(OTHER_SHOP)).hasSize(1);
  }

  @Test
  void refusesARowOfNewerCodeByName() {
    String pk = ItemImageRows.key(SHOP, "future", "images/demo/future/1.jpg").pk();
    dynamoDb
        .client()
        .putItem(
            put ->
                put.tableName(LocalDynamoDb.TABLES.itemFeatures())
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS(pk),
                            "sk", AttributeValue.fromS("future/1.jpg"),
                            "schemaVersion", AttributeValue.fromN("2"))));
    assertThatThrownBy(() -> store.read(SHOP, "future"))
        .isInstanceOf(MalformedRowException.class)
        .hasMessageContaining("schemaVersion");
  }

  @Test
  void aPackedDirectionKeepsTheCosine() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      float[] a = vector(random);
      float[] b = vector(random);
      for (int i = 0; i < a.length; i++) {
        b[i] = a[i] + b[i] * round / 25;
      }
      double packed = PackedDirection.of(a).cosine(PackedDirection.of(b));
      assertThat(packed).isCloseTo(cosine(a, b), within(0.02));
    }
    assertThat(PackedDirection.of(new float[4]).cosine(PackedDirection.of(new float[4]))).isZero();
  }

  private static float[] vector(Random random) {
    float[] vector = new float[128];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
    }
    return dot / Math.sqrt(squaresA * squaresB);
  }
}
