package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.serving.LiveArtifact;
import dev.cartwise.artifactstore.serving.TimedSnapshots;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.recommendation.catalogue.ItemOrder;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catalogues of shops that have no usable model: their items as they were sent, without popularity.
 *
 * <p>A shop's items are read at most once in {@link LiveArtifact#MAX_AGE}, at most {@link
 * #MAX_ITEMS} rows of them, so a first day costs little and ends by itself with the first training.
 */
final class UntrainedCatalogues {

  /** Enough to fill any answer while a shop has no model. */
  static final int MAX_ITEMS = 5_000;

  /** Of how many shops catalogues are kept: each may have some megabytes. */
  private static final int MOST_SHOPS = 32;

  private static final Logger LOG = LoggerFactory.getLogger(UntrainedCatalogues.class);

  /** At most a few megabytes, which is some hundred read units, and not longer than a request. */
  private static final ReadBound BOUND = new ReadBound(MAX_ITEMS, 16, Duration.ofSeconds(3));

  private final ItemAttributesStore items;
  private final Path directory;
  private final TimedSnapshots<ShopId, Optional<ServedCatalogue>> catalogues;

  UntrainedCatalogues(ItemAttributesStore items, Path directory, LongSupplier clockMillis) {
    this.items = items;
    this.directory = directory;
    this.catalogues =
        new TimedSnapshots<>(LiveArtifact.MAX_AGE, MOST_SHOPS, clockMillis, this::take);
  }

  /** The shop's items, or empty if it has none. */
  Optional<ServedCatalogue> find(ShopId shop) {
    return catalogues.of(shop);
  }

  private Optional<ServedCatalogue> take(ShopId shop) {
    TreeMap<String, CatalogueItem> byId = new TreeMap<>(ItemOrder.BY_ID);
    ItemSample<ItemRecord> some = items.readSome(shop, BOUND);
    if (!some.isWhole()) {
      LOG.warn("{} has no model: of its items only {} are offered", shop, some.rows().size());
    }
    some.rows().stream().map(ItemAttributes::parse).forEach(i -> byId.put(i.itemId(), i));
    return byId.isEmpty() ? Optional.empty() : Optional.of(map(shop, List.copyOf(byId.values())));
  }

  private ServedCatalogue map(ShopId shop, List<CatalogueItem> sorted) {
    try {
      Files.createDirectories(directory);
      Path file = Files.createTempFile(directory, shop.value(), ".untrained");
      try {
        CatalogueWriter.write(
            file, new CatalogueContent(0, sorted, NeighbourLists.none(sorted.size())));
        return ServedCatalogue.open(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a catalogue in " + directory, e);
    }
  }
}
