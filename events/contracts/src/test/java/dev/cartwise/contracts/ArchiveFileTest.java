package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {

  @Test
  void sameInteractionsMakeTheSameFile() {
    ArchivedInteraction first = interaction("demo", "k1", 1);
    ArchivedInteraction second = interaction("other", "k2", 2);

    ArchiveFile file = ArchiveFile.of(List.of(first, second));
    ArchiveFile again = ArchiveFile.of(List.of(second, first, second));

    assertThat(again.key()).isEqualTo(file.key());
    assertThat(again.bytes()).isEqualTo(file.bytes());
    assertThat(file.key()).matches("archive/-incoming/[0-9a-f]{32}\\.jsonl\\.gz");
    assertThat(ArchiveFile.of(List.of(first)).key()).isNotEqualTo(file.key());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ArchivedInteraction full =
        new ArchivedInteraction(
            2, "demo", "k\n", 1, "aa", "bb", "Kauf", "商品", 1.25, "r", "p", List.of("x", "y"));

    ArchiveFile file = ArchiveFile.of(List.of(full));

    assertThat(ArchiveFile.read(new ByteArrayInputStream(file.bytes()))).containsExactly(full);
  }

  @Test
  void writesALineWithoutAPredictionAsBeforeThereWereAny() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ArchiveFile.write(List.of(interaction("demo", "k", 1)), file);

    String line =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(file.toByteArray())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(line)
        .isEqualTo(
            "{\"schemaVersion\":2,\"shop\":\"demo\",\"eventKey\":\"k\",\"timeMillis\":1,"
                + "\"shopper\":\"shopper\",\"session\":\"session\",\"eventType\":\"View\","
                + "\"itemId\":\"item\"}\n");
    assertThat(ArchiveFile.readLine(line.strip())).isEqualTo(interaction("demo", "k", 1));
  }

  @Test
  void writesTheSameLinesFasterInMoreBytes() throws IOException {
    List<ArchivedInteraction> all =
        IntStream.range(0, 2_000).mapToObj(i -> interaction("demo", "k" + i * i, i)).toList();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    ByteArrayOutputStream fast = new ByteArrayOutputStream();
    ArchiveFile.write(all, packed);
    ArchiveFile.writeFast(all, fast);

    assertThat(ArchiveFile.read(new ByteArrayInputStream(fast.toByteArray())))
        .isEqualTo(all)
        .isEqualTo(ArchiveFile.read(new ByteArrayInputStream(packed.toByteArray())));
    assertThat(fast.size()).isGreaterThan(packed.size());
  }

  @Test
  void writesAFileOfNoLines() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ArchiveFile.write(List.of(), file);

    assertThat(ArchiveFile.read(new ByteArrayInputStream(file.toByteArray()))).isEmpty();
  }

  @Test
  void refusesALineThatNamesNoShop() {
    ArchivedInteraction nobodys =
        new ArchivedInteraction(2, null, "k", 1, "aa", "bb", "View", "i", null, null, null);

    assertThatThrownBy(() -> ArchiveFile.of(List.of(nobodys)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNoArchive() {
    assertThatThrownBy(() -> ArchiveFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[]", "{\"schemaVersion\":1,\"timeMillis\":1}"})
  void refusesALineThatIsNoInteraction(String line) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> ArchiveFile.read(new ByteArrayInputStream(file.toByteArray())))
        .isInstanceOf(IOException.class);
  }

  private static ArchivedInteraction interaction(String shop, String key, long timeMillis) {
    return new ArchivedInteraction(
        2, shop, key, timeMillis, "shopper", "session", "View", "item", null, null, null);
  }
}
