package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.StreamBatchResponse;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Embeds the titles and descriptions of items whose attributes changed. A text that is embedded
 * already is left alone, so a batch may come any number of times.
 */
final class ProductTexts {

  private static final Logger LOG = Logger.getLogger(ProductTexts.class);

  /** Names what makes the embeddings: vectors of another encoder are no neighbours of these. */
  private static final String ENCODER = "bge-small-v1.5";

  private final DynamoDbItemTextStore store;
  private final MetricLines metrics;

  ProductTexts(DynamoDbItemTextStore store, MetricLines metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /** Applies a batch and tells which of its records must come again. */
  StreamBatchResponse update(JsonNode batch, ShopChampions<ReviewReader> readers) {
    Set<String> failed = new LinkedHashSet<>();
    Map<ShopId, Map<String, ItemChange>> newest = new LinkedHashMap<>();
    Map<ShopId, Map<String, Set<String>>> sequenceNumbers = new LinkedHashMap<>();
    for (ItemChange change : ItemChange.read(batch, failed)) {
      ShopId shop = change.item().shop();
      String itemId = change.item().item().itemId();
      newest.computeIfAbsent(shop, key -> new LinkedHashMap<>()).put(itemId, change);
      sequenceNumbers
          .computeIfAbsent(shop, key -> new LinkedHashMap<>())
          .computeIfAbsent(itemId, key -> new LinkedHashSet<>())
          .add(change.sequenceNumber());
    }
    newest.forEach(
        (shop, changes) -> {
          try {
            update(shop, changes, readers, failed);
          } catch (UnreadException | UnwrittenException e) {
            LOG.errorf("%s", e.getMessage());
            sequenceNumbers.getOrDefault(shop, Map.of()).values().forEach(failed::addAll);
          }
        });
    return StreamBatchResponse.of(failed);
  }

  private void update(
      ShopId shop,
      Map<String, ItemChange> changes,
      ShopChampions<ReviewReader> readers,
      Set<String> failed) {
    Map<String, String> stored = store.contentHashes(shop, changes.keySet());
    List<ItemText> texts = new ArrayList<>();
    try (ArtifactLease<ReviewReader> lease = readers.acquire(shop)) {
      changes.forEach(
          (itemId, change) -> {
            try {
              ProductText text = ProductText.of(change.item().item());
              String hash = text.hash(ENCODER);
              if (!hash.equals(stored.get(itemId))) {
                texts.add(new ItemText(itemId, hash, embed(text, lease.artifact())));
              }
            } catch (MalformedPropertiesException e) {
              LOG.errorf("poison record %s: %s", change.sequenceNumber(), e.getMessage());
              failed.add(change.sequenceNumber());
            }
          });
    }
    store.put(shop, texts);
    if (!texts.isEmpty()) {
      metrics.count(shop.value(), "TextsEmbedded", texts.size());
    }
  }

  private static SortedMap<String, PackedDirection> embed(ProductText text, ReviewReader reader) {
    SortedMap<String, PackedDirection> embeddings = new TreeMap<>();
    text.byLanguage()
        .forEach(
            (language, words) ->
                embeddings.put(language.code(), PackedDirection.of(reader.embed(words, language))));
    return embeddings;
  }
}
