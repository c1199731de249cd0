package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.featurestore.row.ItemAttributesImages;
import dev.cartwise.featurestore.row.ItemTextRows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbItemTextStoreTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Backoff QUICK = new Backoff(2, Duration.ofMillis(1), Duration.ofMillis(2));

  private static LocalDynamoDb dynamoDb;
  private static DynamoDbItemTextStore store;

  @BeforeAll
  static void start() {
    dynamoDb = new LocalDynamoDb();
    store = new DynamoDbItemTextStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
  }

  private static ItemText text(String itemId, String hash, Map<String, float[]> vectors) {
    TreeMap<String, PackedDirection> embeddings = new TreeMap<>();
    vectors.forEach((language, vector) -> embeddings.put(language, PackedDirection.of(vector)));
    return new ItemText(itemId, hash, embeddings);
  }

  private static float[] random(int dimension) {
    Random random = new Random(dimension);
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  @Test
  void keepsTextsBesideTheRowsOfOtherWriters() {
    ShopId other = new ShopId("demo-2");
    new DynamoDbItemAttributesStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK)
        .put(SHOP, List.of(new ItemRecord("a", "{}")));
    store.put(SHOP, List.of(text("a", "h1", Map.of("en", new float[] {1, 2}))));
    store.put(other, List.of(text("a", "h2", Map.of())));
    assertThat(store.contentHashes(SHOP, List.of("a", "b"))).isEqualTo(Map.of("a", "h1"));
    ItemText read = store.read(SHOP, "a").orElseThrow();
    assertThat(read.embeddings().values())
        .singleElement()
        .satisfies(embedding -> assertThat(embedding.bytes()).containsExactly(64, 127));
    assertThat(store.read(SHOP, "b")).isEmpty();
    assertThat(store.readAll(SHOP)).extracting(ItemText::contentHash).containsExactly("h1");
  }

  @Test
  void aTextInTwoLanguagesCostsOneWriteUnit() {
    Map<String, AttributeValue> row =
        ItemTextRows.write(
            SHOP,
            text(
                "item-0123456789",
                "0123456789abcdef01234567",
                Map.of("zh", random(512), "en", random(384))));
    int bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : row.entrySet()) {
      AttributeValue value = attribute.getValue();
      bytes += attribute.getKey().length();
      bytes += value.b() == null ? 0 : value.b().asByteArray().length;
      bytes += Optional.ofNullable(value.s()).map(String::length).orElse(0);
      bytes += Optional.ofNullable(value.n()).map(String::length).orElse(0);
    }
    assertThat(bytes).isLessThanOrEqualTo(1_024);
  }

  @Test
  void textsAreAlikeInTheLanguagesThatBothHave() {
    ItemText both = text("a", "h", Map.of("en", random(384), "zh", random(512)));
    ItemText english = text("b", "h", Map.of("en", random(384)));
    ItemText chinese = text("c", "h", Map.of("zh", new float[] {1, 0}));
    assertThat(both.similarity(english).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(both.similarity(chinese).orElseThrow()).isZero();
    assertThat(english.similarity(chinese)).isEmpty();
  }

  @Test
  void readsAttributesFromTheStreamAndLeavesOtherRows() {
    Map<String, AttributeValue> row =
        Map.of(
            "pk", AttributeValue.fromS("demo#0#attributes"),
            "sk", AttributeValue.fromS("a#b"),
            "schemaVersion", AttributeValue.fromN("1"),
            "properties", AttributeValue.fromS("{}"));
    assertThat(ItemAttributesImages.read(row).orElseThrow())
        .isEqualTo(new ItemAttributesImages.ShopItem(SHOP, new ItemRecord("a#b", "{}")));
    Map<String, AttributeValue> own =
        ItemTextRows.write(SHOP, text("a", "h", Map.of("en", new float[] {1})));
    assertThat(ItemAttributesImages.read(own)).isEmpty();
  }
}
