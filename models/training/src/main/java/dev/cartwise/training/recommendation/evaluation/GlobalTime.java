package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.archive.people.ShopperEvents;
import dev.cartwise.training.recommendation.data.ItemTraits;
import dev.cartwise.training.recommendation.data.Touches;
import dev.cartwise.training.recommendation.timesplit.TimeSplit;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * The protocol global-time: a shop's archive up to a moment is learned from, and shoppers are asked
 * for the first item new to them that they touched after it, as the shop would have served them.
 */
final class GlobalTime {

  private GlobalTime() {}

  /**
   * Reads the trial.
   *
   * @param described the shop's items with their attributes
   * @param days how many days before the newest event are asked about
   * @throws TrainingFailure if there is nobody to ask or nothing to learn from
   */
  static Trial trial(
      SparkSession spark, ShopArchive archive, List<CatalogueItem> described, int days) {
    Dataset<Row> events =
        ShopperEvents.of(ArchivedEvents.read(spark, archive))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<String> ids = described.stream().map(CatalogueItem::itemId).toList();
      TimeSplit split = TimeSplit.of(spark, events, ids, Duration.ofDays(days));
      if (split.asked().isEmpty() || split.before().isEmpty()) {
        throw new TrainingFailure(
            archive.shop()
                + " has nobody whom the last "
                + days
                + " days brought to a new item, or nothing before them to learn from: set --days"
                + " to a part of the archive's time.");
      }
      return trial(split, described);
    } finally {
      events.unpersist();
    }
  }

  private static Trial trial(TimeSplit split, List<CatalogueItem> described) {
    Map<String, CatalogueItem> byId =
        described.stream().collect(Collectors.toMap(CatalogueItem::itemId, Function.identity()));
    List<CatalogueItem> all =
        IntStream.range(0, split.items().size())
            .mapToObj(split.items()::idOf)
            .map(id -> byId.getOrDefault(id, CatalogueItem.withoutAttributes(id)))
            .toList();
    List<@Nullable String> categories = new ArrayList<>();
    all.forEach(item -> categories.add(item.category()));
    return new Trial(
        "global-time",
        split.items(),
        ItemTraits.of(all),
        ItemCategories.ofNames(categories),
        split.before().stream().map(GlobalTime::events).toList(),
        new ServedShoppers(),
        true,
        Questions.ofUsers(split.asked()),
        LeaveOneOut.METRICS);
  }

  /** The item of each event, the oldest first. */
  private static int[] events(Touches touches) {
    return IntStream.range(0, touches.items().length)
        .flatMap(
            touch ->
                IntStream.generate(() -> touches.items()[touch]).limit(touches.events()[touch]))
        .toArray();
  }
}
