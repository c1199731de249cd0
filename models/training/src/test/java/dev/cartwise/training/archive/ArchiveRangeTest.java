package dev.cartwise.training.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.run.TrainingFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveRangeTest {

  private static final LocalDate NEWEST = LocalDate.of(2026, 3, 5);

  private static final List<String> KEYS =
      List.of(
          key(NEWEST.minusDays(400), 1_000),
          key(NEWEST.minusDays(9), 100),
          key(NEWEST.minusDays(2), 30),
          key(NEWEST.minusDays(2), 30),
          key(NEWEST, 50),
          "archive/demo/dt=2026-03-05/0011.jsonl.gz");

  @Test
  void everythingBeginsWhereverItBegins() {
    assertThat(ArchiveRange.ALL.firstDay(KEYS)).isEqualTo(LocalDate.MIN);
    assertThat(ArchiveRange.ALL.firstDay(List.of())).isEqualTo(LocalDate.MIN);
  }

  @Test
  void daysAreCountedFromTheNewestOne() {
    assertThat(new ArchiveRange(1, 0, LocalDate.MIN).firstDay(KEYS)).isEqualTo(NEWEST);
    assertThat(new ArchiveRange(10, 0, LocalDate.MIN).firstDay(KEYS))
        .isEqualTo(NEWEST.minusDays(9));
  }

  @Test
  void wholeDaysAreReadUntilThereAreEnoughEvents() {
    assertThat(new ArchiveRange(0, 50, LocalDate.MIN).firstDay(KEYS)).isEqualTo(NEWEST);
    assertThat(new ArchiveRange(0, 51, LocalDate.MIN).firstDay(KEYS))
        .isEqualTo(NEWEST.minusDays(2));
    assertThat(new ArchiveRange(0, 111, LocalDate.MIN).firstDay(KEYS))
        .isEqualTo(NEWEST.minusDays(9));
    assertThat(new ArchiveRange(0, 9_999, LocalDate.MIN).firstDay(KEYS)).isEqualTo(LocalDate.MIN);
  }

  @Test
  void nothingPastItsRetentionIsRead() {
    LocalDate oldest = NEWEST.minusDays(3);

    assertThat(new ArchiveRange(300, 9_999, oldest).firstDay(KEYS)).isEqualTo(oldest);
  }

  @Test
  void retentionIsANumberOfDays() {
    Instant now = Instant.parse("2026-03-05T23:59:59Z");

    assertThat(ArchiveRetention.of(Map.of()).oldest(now)).isEqualTo(LocalDate.MIN);
    assertThat(ArchiveRetention.of(Map.of("CARTWISE_ARCHIVE_DAYS", "2")).oldest(now))
        .isEqualTo("2026-03-03");
    assertThatThrownBy(() -> ArchiveRetention.of(Map.of("CARTWISE_ARCHIVE_DAYS", "-1")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessage("CARTWISE_ARCHIVE_DAYS must be a number of days, not '-1'.");
  }

  private static String key(LocalDate day, long lines) {
    return ArchiveLayout.compacted(new ShopId("demo"), day, "0a1b2c3d", 0, lines);
  }
}
