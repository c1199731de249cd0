package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFactsTable;
import dev.cartwise.purchaseintent.features.FeatureDefinition;
import dev.cartwise.purchaseintent.features.PurchaseFeatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A shop's purchase-intent artifact as it is served. Safe for use by many threads. */
public final class OpenIntentModel implements AutoCloseable {

  private final IntentDescription description;
  private final ItemFactsTable facts;
  private final IntentHead shopper;
  private final Optional<IntentHead> item;

  private OpenIntentModel(
      IntentDescription description,
      ItemFactsTable facts,
      IntentHead shopper,
      Optional<IntentHead> item) {
    this.description = description;
    this.facts = facts;
    this.shopper = shopper;
    this.item = item;
  }

  /**
   * Opens all files of an artifact.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}, naming the
   *     file; {@code CORRUPT} too, naming the feature, if it wants one that {@link
   *     PurchaseFeatures} does not know; {@code UNREACHABLE} without ONNX Runtime
   */
  public static OpenIntentModel open(LocalArtifact artifact) throws IOException {
    return open(artifact.directory());
  }

  /**
   * Opens all files of an artifact and answers a few rows, so that one that cannot serve is refused
   * before it serves.
   *
   * @throws ArtifactException as {@link #open(LocalArtifact)}; {@code CORRUPT} too if a graph fails
   *     or disagrees with the model that explains it
   */
  public static OpenIntentModel openTried(LocalArtifact artifact) throws IOException {
    OpenIntentModel opened = open(artifact);
    try {
      opened.shopper.tryOut();
      if (opened.item.isPresent()) {
        opened.item.get().tryOut();
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Opens the files of an artifact that has no manifest yet.
   *
   * @throws ArtifactException as {@link #open(LocalArtifact)}
   */
  public static OpenIntentModel open(Path directory) throws IOException {
    IntentDescription description =
        IntentDescription.read(directory.resolve(IntentDescription.FILE_NAME));
    ItemFactsTable facts = ItemFactsTable.open(directory.resolve(ItemFactsTable.FILE_NAME));
    List<FeatureDefinition> known = PurchaseFeatures.definitions();
    IntentHead shopper =
        IntentHead.open(
            directory,
            "shopper",
            description.shopper(),
            known.subList(0, PurchaseFeatures.shopperNames().size()));
    try {
      return new OpenIntentModel(
          description,
          facts,
          shopper,
          description.item().isPresent()
              ? Optional.of(IntentHead.open(directory, "item", description.item().get(), known))
              : Optional.empty());
    } catch (IOException | RuntimeException e) {
      shopper.close();
      throw e;
    }
  }

  /** What the artifact says of itself. */
  public IntentDescription description() {
    return description;
  }

  /** The facts of the shop's items. */
  public ItemFactsTable facts() {
    return facts;
  }

  /** Whether it answers if a shopper buys one certain item. */
  public boolean knowsItems() {
    return item.isPresent();
  }

  /**
   * Answers whether a shopper buys something, or one item, within the horizon. The answer about a
   * shopper without a single interaction is the shop's base rate.
   *
   * @param itemId the item, or empty for any
   * @param nowMillis the time of the prediction, UTC milliseconds
   * @throws IllegalArgumentException if an item is given and {@link #knowsItems} is false
   * @throws UncheckedIOException if a graph fails, which an artifact that was tried does not
   */
  public Prediction predict(ShopperFeatures features, Optional<String> itemId, long nowMillis) {
    IntentHead head =
        itemId.isEmpty()
            ? shopper
            : item.orElseThrow(
                () -> new IllegalArgumentException("the artifact answers for no single item"));
    if (features.newestFirst().isEmpty() && features.holdings().isNone()) {
      return Prediction.prior(head.description());
    }
    return head.predict(
        itemId.isEmpty()
            ? PurchaseFeatures.ofShopper(features, facts, nowMillis)
            : PurchaseFeatures.ofItem(features, facts, itemId.get(), nowMillis));
  }

  @Override
  public void close() {
    shopper.close();
    item.ifPresent(IntentHead::close);
  }
}
