package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordImportTest {

  @TempDir private Path folder;
  private final Map<String, ItemRecord> stored = new ConcurrentHashMap<>();

  @Test
  void keepsTheLastRecordOfAnId() throws Exception {
    ImportSummary summary = run("lamp=1", "vase=2", "lamp=3");

    assertThat(summary.imported()).isEqualTo(2);
    assertThat(summary.repeated()).isEqualTo(1);
    assertThat(stored.get("lamp")).isEqualTo(new ItemRecord("lamp", "3"));
  }

  @Test
  void keepsTheLastRecordOfAnIdThatComesMuchLater() throws Exception {
    String[] many =
        Stream.concat(
                IntStream.range(0, 2500).mapToObj(i -> "item" + i + "=1"), Stream.of("item7=2"))
            .toArray(String[]::new);

    assertThat(run(many).imported()).isEqualTo(2500);
    assertThat(stored).hasSize(2500);
    assertThat(stored.get("item7")).isEqualTo(new ItemRecord("item7", "2"));
  }

  @Test
  void writesDownRejectedLines() throws Exception {
    assertThat(run("lamp=1", "nothing").rejected()).isEqualTo(1);
    assertThat(folder.resolve("items.rejected.csv")).content().contains("2,\"\",\"has no =\"");
  }

  private ImportSummary run(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("items"), List.of(lines));
    return RecordImport.all(
        List.of(new Lines(file, List.of(lines))),
        ItemRecord::itemId,
        items -> items.forEach(item -> stored.put(item.itemId(), item)),
        (step, done, total) -> {});
  }

  private record Lines(Path path, List<String> lines) implements HistoryFile<ItemRecord> {

    @Override
    public String meaning() {
      return "items";
    }

    @Override
    public HistoryReader<ItemRecord> open(Position from) {
      Iterator<String> left = lines.iterator();
      return new HistoryReader<>() {
        private long line;

        @Override
        public @Nullable ReadLine<ItemRecord> next() {
          if (!left.hasNext()) {
            return null;
          }
          line++;
          String[] parts = left.next().split("=", -1);
          return parts.length < 2
              ? ReadLine.rejected(line, new Rejection("", "has no =", parts[0]))
              : ReadLine.of(line, List.of(new ItemRecord(parts[0], parts[1])));
        }

        @Override
        public Position position() {
          return new Position(0, line, "");
        }

        @Override
        public long storedBytes() {
          return line;
        }

        @Override
        public void close() {}
      };
    }
  }
}
