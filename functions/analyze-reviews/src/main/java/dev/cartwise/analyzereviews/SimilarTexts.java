package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.serving.TimedSnapshots;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.ReadBound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Finds items whose texts say the like, among {@link #MAX_TEXTS} texts of the shop, exactly.
 *
 * <p>The item's own row is read at every call; the shop's others are kept for {@link #MAX_AGE}, so
 * a call between two readings makes one round trip.
 */
final class SimilarTexts {

  private static final Logger LOG = Logger.getLogger(SimilarTexts.class);

  /** How old the texts of a shop may get. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  /** How many texts of a shop are compared at most. */
  static final int MAX_TEXTS = 20_000;

  /** Of how many shops texts are kept: each may have twenty megabytes of them. */
  private static final int MOST_SHOPS = 4;

  /** A text takes about a kilobyte. */
  private static final ReadBound BOUND = new ReadBound(MAX_TEXTS, 32, Duration.ofSeconds(5));

  private static final int DEFAULT_RESULTS = 10;
  private static final int MAX_RESULTS = 100;
  private static final int PLACES = 4;

  private final DynamoDbItemTextStore store;
  private final TimedSnapshots<ShopId, ItemSample<ItemText>> texts;

  private record Similar(String itemId, double score) {}

  SimilarTexts(DynamoDbItemTextStore store, LongSupplier clockMillis) {
    this.store = store;
    this.texts = new TimedSnapshots<>(MAX_AGE, MOST_SHOPS, clockMillis, this::some);
  }

  /**
   * The items whose texts are most like this one's, best first, in JSON.
   *
   * @throws AwsException ResourceNotFoundException if no text of the item was embedded
   */
  String answer(ShopId shop, HttpApiRequest request) {
    String itemId = request.pathId("itemId");
    int count = request.wholeNumber("numResults", 1, MAX_RESULTS).orElse(DEFAULT_RESULTS);
    ItemText text =
        store
            .read(shop, itemId)
            .filter(found -> !found.embeddings().isEmpty())
            .orElseThrow(
                () -> AwsException.notFound("itemId", "no text of '" + itemId + "' is known"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("itemId", itemId);
    ArrayNode items = json.putArray("similarItems");
    ItemSample<ItemText> others = texts.of(shop);
    if (!others.isWhole()) {
      json.put("truncated", true);
    }
    nearest(others.rows(), text).stream()
        .limit(count)
        .forEach(
            similar ->
                items
                    .addObject()
                    .put("itemId", similar.itemId())
                    .put(
                        "score",
                        BigDecimal.valueOf(similar.score())
                            .setScale(PLACES, RoundingMode.HALF_EVEN)));
    return json.toString();
  }

  private static List<Similar> nearest(List<ItemText> others, ItemText text) {
    List<Similar> all = new ArrayList<>();
    for (ItemText other : others) {
      if (!other.itemId().equals(text.itemId())) {
        text.similarity(other).ifPresent(score -> all.add(new Similar(other.itemId(), score)));
      }
    }
    all.sort(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::itemId));
    return all;
  }

  private ItemSample<ItemText> some(ShopId shop) {
    ItemSample<ItemText> some = store.readSome(shop, BOUND);
    if (!some.isWhole()) {
      LOG.warnf("%s: only %d texts are compared", shop, some.rows().size());
    }
    return some;
  }
}
