package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveFileTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  @Test
  void sameInteractionsMakeTheSameFile() {
    ArchivedInteraction first = interaction("k1", 1);
    ArchivedInteraction second = interaction("k2", 2);

    ArchiveFile file = ArchiveFile.of(SHOP, DAY, List.of(first, second));
    ArchiveFile again = ArchiveFile.of(SHOP, DAY, List.of(second, first, second));

    assertThat(again.key()).isEqualTo(file.key());
    assertThat(again.bytes()).isEqualTo(file.bytes());
    assertThat(file.key()).matches("archive/demo/dt=2026-02-28/[0-9a-f]{32}\\.jsonl\\.gz");
    assertThat(ArchiveFile.of(SHOP, DAY, List.of(first)).key()).isNotEqualTo(file.key());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ArchivedInteraction full =
        new ArchivedInteraction(
            1, "k\n", 1, "aa", "bb", "Kauf", "商品", 1.25, "r", List.of("x", "y"));

    ArchiveFile file = ArchiveFile.of(SHOP, DAY, List.of(full));

    assertThat(ArchiveFile.read(new ByteArrayInputStream(file.bytes()))).containsExactly(full);
  }

  @Test
  void refusesWhatIsNoArchive() {
    assertThatThrownBy(() -> ArchiveFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  @Test
  void keepsTheEarliestOfAnEventSentAgain() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    archive.add(List.of(interaction("k1", 5), interaction("k2", 4)));
    archive.add(List.of(interaction("k1", 3), interaction("k1", 5)));

    assertThat(archive.interactions()).containsExactly(interaction("k1", 3), interaction("k2", 4));
  }

  private static ArchivedInteraction interaction(String key, long timeMillis) {
    return new ArchivedInteraction(
        1, key, timeMillis, "shopper", "session", "View", "item", null, null, null);
  }
}
