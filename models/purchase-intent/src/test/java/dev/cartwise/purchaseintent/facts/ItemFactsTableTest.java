package dev.cartwise.purchaseintent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.purchaseintent.facts.ItemFactsWriter.Entry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFactsTableTest {

  private static final ItemFacts SHOE =
      new ItemFacts(
          Map.of(ItemFact.PRICE, 59.9f, ItemFact.STARS, 4.5f),
          new float[] {1, 2, 3, 4, 5, 6, 7, 8});

  @TempDir Path directory;

  private Path written(Map<String, ItemFacts> facts) throws IOException {
    Path file = directory.resolve(ItemFactsTable.FILE_NAME);
    ItemFactsWriter.write(file, facts);
    return file;
  }

  @Test
  void everyItemIsFoundWithItsFacts() throws IOException {
    Map<String, ItemFacts> facts = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      facts.put("商品-" + i, new ItemFacts(Map.of(ItemFact.PRICE, (float) i), new float[0]));
    }
    ItemFactsTable table = ItemFactsTable.open(written(facts));
    ItemFactsLookup inMemory = ItemFactsLookup.of(facts);
    float[] row = new float[ItemFacts.WIDTH];
    float[] expected = new float[ItemFacts.WIDTH];
    assertThat(table.size()).isEqualTo(3000);
    for (String item : facts.keySet()) {
      assertThat(table.read(item, row)).isTrue();
      assertThat(inMemory.read(item, expected)).isTrue();
      assertThat(row).isEqualTo(expected);
    }
    assertThat(table.read("商品-3000", row)).isFalse();
    assertThat(row).containsOnly(Float.NaN);
  }

  @Test
  void whatIsNotKnownOfAnItemIsNotANumber() throws IOException {
    ItemFactsTable table =
        ItemFactsTable.open(written(Map.of("shoe", SHOE, "new", ItemFacts.UNKNOWN)));
    float[] row = new float[ItemFacts.WIDTH];
    assertThat(table.read("new", row)).isTrue();
    assertThat(row).containsOnly(Float.NaN);
    table.read("shoe", row);
    assertThat(row[ItemFact.PRICE.ordinal()]).isEqualTo(59.9f);
    assertThat(row[ItemFact.CONVERSION.ordinal()]).isNaN();
    assertThat(Arrays.copyOfRange(row, ItemFact.COUNT, ItemFacts.WIDTH))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void infiniteNumbersOfADamagedFileAreUnknown() throws IOException {
    Path file = written(Map.of("shoe", SHOE));
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(FactsHeader.BYTES + Long.BYTES, Float.NEGATIVE_INFINITY);
    float[] row = new float[ItemFacts.WIDTH];
    ItemFactsTable.open(Files.write(file, bytes.array())).read("shoe", row);
    assertThat(row[0]).isNaN();
  }

  @Test
  void everyPartOfAFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written(Map.of("a", SHOE, "b", SHOE)));
    for (int length = 0; length < whole.length; length++) {
      Path part = Files.write(directory.resolve("part"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ItemFactsTable.open(part))
          .isInstanceOfSatisfying(
              ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATED));
    }
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    assertThatThrownBy(() -> ItemFactsTable.open(directory.resolve("none")))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING));
    byte[] whole = Files.readAllBytes(written(Map.of("a", SHOE, "b", SHOE)));
    assertThatThrownBy(() -> open(whole, 0, 1)).hasMessage("facts: is no file of facts");
    assertThatThrownBy(() -> open(whole, 8, 2))
        .hasMessage("facts: has the unknown format version 2");
    assertThatThrownBy(() -> open(whole, 12, -1)).hasMessage("facts: has -1 items");
    assertThatThrownBy(() -> open(whole, 16, 3)).hasMessage("facts: has 3 numbers an item");
    assertThatThrownBy(() -> open(whole, FactsHeader.BYTES + 4, Integer.MAX_VALUE))
        .hasMessage("facts: has falling hashes");
  }

  private ItemFactsTable open(byte[] whole, int at, int number) throws IOException {
    ByteBuffer changed = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
    changed.putInt(at, number);
    return ItemFactsTable.open(Files.write(directory.resolve("changed"), changed.array()));
  }

  @Test
  void lookupsAllocateNothing() throws IOException {
    ItemFactsTable table = ItemFactsTable.open(written(Map.of("shoe", SHOE)));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] row = new float[ItemFacts.WIDTH];
    readBoth(table, row);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      readBoth(table, row);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  private static void readBoth(ItemFactsTable table, float[] row) {
    table.read("shoe", row);
    table.read("hat", row);
  }

  @Test
  void itemsOfOneHashAreUnknownRatherThanMistaken() {
    List<Entry> entries =
        LongStream.of(1, 2, 2, 3, 4, 4, 4).mapToObj(hash -> new Entry(hash, SHOE)).toList();
    assertThat(ItemFactsWriter.withoutTwins(entries))
        .extracting(Entry::hash)
        .containsExactly(1L, 3L);
  }

  @Test
  void numbersThatAreNoneAreRefusedWhereTheyAreSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemFacts(Map.of(ItemFact.PRICE, Float.NaN), new float[0]))
        .withMessage("PRICE is not finite: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemFacts(Map.of(), new float[7]))
        .withMessage("looks are 7 numbers, not 8");
  }
}
