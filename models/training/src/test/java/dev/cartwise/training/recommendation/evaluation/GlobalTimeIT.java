package dev.cartwise.training.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.study.Studies;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalTimeIT {

  private static final ShopId SHOP = new ShopId("demo");
  private static final long DAY = 86_400_000L;
  private static final long NOW = 1_700_000_000_000L;
  private static final long BEFORE = NOW - 20 * DAY;
  private static final int RING = 40;

  @TempDir static Path sparkScratch;
  private static SparkSession spark;

  @TempDir private Path directory;
  private final List<ArchivedInteraction> events = new ArrayList<>();

  @BeforeAll
  static void openSpark() {
    spark = LocalSpark.open("test", sparkScratch);
  }

  @AfterAll
  static void closeSpark() throws IOException {
    spark.close();
  }

  @Test
  void whatCameAfterTheMomentIsAskedForAndNeverLearned() throws IOException {
    touch("back", BEFORE, "a");
    touch("back", BEFORE + 1, "b");
    touch("back", NOW - 2, "a");
    touch("back", NOW - 1, "c");
    touch("back", NOW, "d");
    touch("gone", BEFORE, "b");
    touch("gone", BEFORE + 1, "a");
    touch("fresh", NOW - 3, "a");
    touch("fresh", NOW - 2, "c");

    Trial trial = trial(7);

    assertThat(trial.sequences())
        .extracting(sequence -> ids(trial, sequence))
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("b", "a"));
    assertThat(trial.questions().asked())
        .extracting(query -> ids(trial, query.history()) + " " + target(trial, query))
        .containsExactlyInAnyOrder("[a, b, a] c", "[a] c");
    assertThat(trial.masked()).isTrue();
  }

  @Test
  void aShopIsMeasuredOnItsNextWeek() throws IOException {
    SplittableRandom random = new SplittableRandom(4);
    for (int shopper = 0; shopper < 150; shopper++) {
      int at = random.nextInt(RING);
      for (int i = 0; i < 6; i++) {
        touch("s" + shopper, (i < 5 ? BEFORE : NOW - DAY) + i, "i" + at);
        at = (at + 1 + random.nextInt(2)) % RING;
      }
    }

    List<CatalogueItem> described =
        IntStream.range(0, RING)
            .mapToObj(item -> described("i" + item, item < RING / 2 ? "hats" : "shoes"))
            .toList();

    JsonNode figures =
        new ObjectMapper()
            .valueToTree(
                TrialEvaluation.of(
                        trial(7, described),
                        new TrialSettings(1, FitLimits.of(3000, 60), 1),
                        Studies.NONE,
                        Map.of())
                    .figures());

    assertThat(figures.get("users").intValue()).isEqualTo(150);
    assertThat(figures.get("items").intValue()).isEqualTo(RING);
    assertThat(figures.get("ndcg@10").doubleValue())
        .isGreaterThan(figures.at("/baselines/popularity/ndcg@10").doubleValue());
    assertThat(figures.at("/intervals/ndcg@10/0").isDouble()).isTrue();
    assertThat(
            figures.at("/segments/category hats/questions").intValue()
                + figures.at("/segments/category shoes/questions").intValue())
        .isEqualTo(150);
  }

  @Test
  void aShopWithoutATimeBeforeTheQuestionsIsRefused() throws IOException {
    touch("s", NOW, "a");
    touch("s", NOW + 1, "b");

    assertThatThrownBy(() -> trial(7))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageStartingWith("demo has nobody")
        .hasMessageContaining("--days");
  }

  private static CatalogueItem described(String id, String category) {
    return new CatalogueItem(
        id, "good " + category, null, category, 9.5, Map.of("MADE_OF", "wool"), 0);
  }

  private Trial trial(int days) throws IOException {
    return trial(days, List.of());
  }

  private Trial trial(int days, List<CatalogueItem> described) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (ArchivedInteraction event : events) {
      lines.append(mapper.writeValueAsString(event)).append('\n');
    }
    Files.writeString(directory.resolve("events.jsonl"), lines);
    return GlobalTime.trial(
        spark,
        new ShopArchive(SHOP, List.of(directory.toString()), Long.MIN_VALUE),
        described,
        days);
  }

  private void touch(String shopper, long time, String item) {
    events.add(
        new ArchivedInteraction(
            1,
            null,
            "key-" + shopper + time,
            time,
            shopper,
            shopper,
            "view",
            item,
            null,
            null,
            null));
  }

  private static String target(Trial trial, Query query) {
    return trial.items().idOf(query.target());
  }

  private static List<String> ids(Trial trial, int[] items) {
    return Arrays.stream(items).mapToObj(trial.items()::idOf).toList();
  }
}
