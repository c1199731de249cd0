package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctLinesTest {

  @Test
  void lineThatRepeatsAnotherGoes() {
    ArchivedInteraction line = line(2, "k", 5, "View", "item", "session");
    ArchivedInteraction larger = line(2, "k", 5, "View", "item", "tession");

    assertThat(distinct(List.of(larger, line, line))).containsExactly(line);
  }

  @Test
  void linesOfOneEventThatDifferStay() {
    List<ArchivedInteraction> lines =
        List.of(
            line(2, "k", 5, "View", "item", "session"),
            line(2, "k", 6, "View", "item", "session"),
            line(2, "k", 5, "Search", "item", "session"),
            line(2, "k", 5, "View", null, "session"),
            line(1, "k", 5, "View", "item", "session"));

    assertThat(distinct(lines)).containsExactlyInAnyOrderElementsOf(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void neverChangesWhichEventsAnArchiveHolds(int seed) {
    Random random = new Random(seed);
    for (int archive = 0; archive < 400; archive++) {
      List<ArchivedInteraction> one = lines(random);
      List<ArchivedInteraction> other = lines(random);
      List<ArchivedInteraction> all = new ArrayList<>(one);
      all.addAll(other);
      List<ArchivedInteraction> later = new ArrayList<>(distinct(one));
      later.addAll(other);

      assertThat(events(later)).isEqualTo(events(all));
      assertThat(events(distinct(later))).isEqualTo(events(all));
    }
  }

  private static Collection<ArchivedInteraction> distinct(Collection<ArchivedInteraction> lines) {
    DistinctLines distinct = new DistinctLines();
    lines.forEach(distinct::add);
    return distinct.lines();
  }

  private static List<ArchivedInteraction> events(Collection<ArchivedInteraction> lines) {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(lines);
    return archive.interactions();
  }

  /** So few keys, moments, types and items that lines meet in every way. */
  private static List<ArchivedInteraction> lines(Random random) {
    List<ArchivedInteraction> lines = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      lines.add(
          line(
              1 + random.nextInt(2),
              "k" + random.nextInt(3),
              random.nextInt(3),
              random.nextBoolean() ? "View" : "Search",
              random.nextInt(4) == 0 ? null : "item" + random.nextInt(2),
              "session" + random.nextInt(2)));
    }
    return lines;
  }

  private static ArchivedInteraction line(
      int version,
      String key,
      long timeMillis,
      String type,
      @Nullable String item,
      String session) {
    return new ArchivedInteraction(
        version, "demo", key, timeMillis, "shopper", session, type, item, null, null, null);
  }
}
