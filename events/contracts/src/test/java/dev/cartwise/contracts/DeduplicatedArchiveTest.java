package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeduplicatedArchiveTest {

  @Test
  void keepsTheEarliestOfAnEventSentAgain() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(first("k1", 5), first("k2", 4)));
    archive.add(List.of(first("k1", 3), first("k1", 5)));

    assertThat(archive.interactions()).containsExactly(first("k1", 3), first("k2", 4));
  }

  @Test
  void keepsTheSmallestOfLinesOfOneMoment() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    ArchivedInteraction view = line(2, "demo", "k", 5, "View", "item");
    archive.add(List.of(view, line(2, "demo", "k", 5, "View", "jtem")));

    assertThat(archive.interactions()).containsExactly(view);

    ArchivedInteraction search = line(2, "demo", "k", 5, "Search", "item");
    archive.add(search);
    assertThat(archive.interactions()).containsExactly(search);
  }

  @Test
  void keysOfOneVersionAreNoKeysOfTheOther() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(first("k", 5), second("k", 6)));

    assertThat(archive.interactions()).containsExactly(first("k", 5), second("k", 6));
  }

  @Test
  void keepsAnEventOnceThatWasArchivedInBothVersions() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(first("client's id", 5), second("hash", 5), first("client's id", 5)));

    assertThat(archive.interactions()).containsExactly(second("hash", 5));
  }

  @Test
  void keepsLinesOfVersionOneThatWereNotArchivedAgain() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(first("a", 5), first("b", 5), second("hash", 6)));

    assertThat(archive.interactions())
        .containsExactly(first("a", 5), first("b", 5), second("hash", 6));
  }

  @Test
  void eventsOfOneMomentAreAsManyAsTheirKeys() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(first("a", 5), first("b", 5), second("x", 5), second("y", 5)));

    assertThat(archive.interactions()).containsExactly(second("x", 5), second("y", 5));
  }

  private static ArchivedInteraction first(String key, long timeMillis) {
    return line(1, null, key, timeMillis);
  }

  private static ArchivedInteraction second(String key, long timeMillis) {
    return line(2, "demo", key, timeMillis);
  }

  private static ArchivedInteraction line(
      int version, @Nullable String shop, String key, long timeMillis) {
    return line(version, shop, key, timeMillis, "View", "item");
  }

  private static ArchivedInteraction line(
      int version, @Nullable String shop, String key, long timeMillis, String type, String item) {
    return new ArchivedInteraction(
        version, shop, key, timeMillis, "shopper", "session", type, item, null, null, null);
  }
}
