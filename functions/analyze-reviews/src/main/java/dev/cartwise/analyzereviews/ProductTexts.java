package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.StreamBatchResponse;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
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
 * already is left alone, so a batch may come any number of times; each is stored as soon as it is
 * embedded, so a batch that runs out of time goes on where it stopped.
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

  /**
   * Applies a batch and tells which of its records must come again: what cannot be read, read about
   * or stored, and what was not begun before the deadline.
   */
  StreamBatchResponse update(
      JsonNode batch, ShopChampions<ReviewReader> readers, Deadline deadline) {
    Set<String> failed = new LinkedHashSet<>();
    Map<ShopId, ShopChanges> shops = new LinkedHashMap<>();
    for (ItemChange change : ItemChange.read(batch, failed)) {
      shops.computeIfAbsent(change.item().shop(), key -> new ShopChanges()).add(change);
    }
    shops.forEach(
        (shop, changes) -> {
          try {
            update(shop, changes, readers, deadline, failed);
          } catch (UnreadException | UnwrittenException e) {
            LOG.errorf("%s", e.getMessage());
          }
          failed.addAll(changes.unsettled());
        });
    return StreamBatchResponse.of(failed);
  }

  private void update(
      ShopId shop,
      ShopChanges changes,
      ShopChampions<ReviewReader> readers,
      Deadline deadline,
      Set<String> failed) {
    Map<String, String> stored = store.contentHashes(shop, changes.itemIds());
    try (ArtifactLease<ReviewReader> lease = readers.acquire(shop)) {
      for (ItemChange change : changes.newest()) {
        if (deadline.isPast()) {
          LOG.warnf("no time is left; %d records will come again", changes.unsettled().size());
          return;
        }
        String itemId = change.item().item().itemId();
        try {
          ProductText text = ProductText.of(change.item().item());
          String hash = text.hash(ENCODER);
          if (!hash.equals(stored.get(itemId))) {
            store.put(shop, List.of(new ItemText(itemId, hash, embed(text, lease.artifact()))));
            metrics.note(shop.value(), "TextsEmbedded", 1);
          }
        } catch (MalformedPropertiesException e) {
          LOG.errorf("poison record %s: %s", change.sequenceNumber(), e.getMessage());
          failed.add(change.sequenceNumber());
        }
        changes.settle(itemId);
      }
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
