package dev.cartwise.recommendation.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  private static final EdgeKind BOUGHT_AFTER = new EdgeKind(true, true, true);
  private static final EdgeKind VIEWED_WITH = new EdgeKind(false, false, false);

  @TempDir Path directory;

  private static SampleCatalogues sample() {
    return new SampleCatalogues()
        .item("b-cup", "Cup", "Kitchen", 2)
        .item("a-pan", "Pan", "Kitchen", 5)
        .item(
            new CatalogueItem(
                "茶-1", null, "绿茶", "茶叶", 12.5, Map.of("BRAND", "龙井|山", "PRICE", "12.5"), 2))
        .item(CatalogueItem.withoutAttributes("zz"))
        .edge("a-pan", "b-cup", 0.75, BOUGHT_AFTER)
        .edge("a-pan", "zz", 0.25, VIEWED_WITH)
        .edge("b-cup", "a-pan", 0.5, EdgeKind.LOOKS_LIKE)
        .edge("b-cup", "zz", 0.25, EdgeKind.READS_LIKE)
        .edge("zz", "a-pan", 0.5, VIEWED_WITH);
  }

  @Test
  void readsBackEveryItem() throws Exception {
    Catalogue catalogue = sample().open(directory);

    assertThat(catalogue.size()).isEqualTo(4);
    assertThat(catalogue.asOfMillis()).isEqualTo(1_700_000_000_000L);
    int tea = catalogue.indexOf("茶-1");
    assertThat(catalogue.itemId(tea)).isEqualTo("茶-1");
    assertThat(catalogue.titleEn(tea)).isNull();
    assertThat(catalogue.titleZh(tea)).isEqualTo("绿茶");
    assertThat(catalogue.displayName(tea)).isEqualTo("绿茶");
    assertThat(catalogue.categoryName(catalogue.category(tea))).isEqualTo("茶叶");
    assertThat(catalogue.price(tea)).isEqualTo(12.5);
    int bare = catalogue.indexOf("zz");
    assertThat(catalogue.category(bare)).isEqualTo(-1);
    assertThat(catalogue.price(bare)).isNaN();
    assertThat(catalogue.displayName(bare)).isEqualTo("zz");
  }

  @Test
  void findsNoUnknownItem() throws Exception {
    Catalogue catalogue = sample().open(directory);

    for (String unknown : new String[] {"", "a", "a-pan ", "zzz", "~", "\uD83D\uDE00"}) {
      assertThat(catalogue.indexOf(unknown)).isEqualTo(-1);
    }
  }

  @Test
  void findsEveryOneOfManyItems() throws Exception {
    SampleCatalogues many = new SampleCatalogues();
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      many.item(CatalogueItem.withoutAttributes(Long.toString(random.nextLong(), 36)));
    }
    CatalogueContent content = many.content();
    Catalogue catalogue = many.open(directory);

    for (int i = 0; i < content.items().size(); i++) {
      assertThat(catalogue.indexOf(content.items().get(i).itemId())).isEqualTo(i);
    }
  }

  @Test
  void ordersItemsByPopularityAndBreaksTiesByItem() throws Exception {
    Catalogue catalogue = sample().open(directory);

    assertThat(List.of(0, 1, 2, 3).stream().map(catalogue::popularAt).map(catalogue::itemId))
        .containsExactly("a-pan", "b-cup", "茶-1", "zz");
    int kitchen = catalogue.category(catalogue.indexOf("b-cup"));
    assertThat(catalogue.itemId(catalogue.categoryItem(catalogue.categoryStart(kitchen))))
        .isEqualTo("a-pan");
  }

  @Test
  void readsBackNeighbours() throws Exception {
    Catalogue catalogue = sample().open(directory);
    int pan = catalogue.indexOf("a-pan");

    int first = catalogue.neighbourStart(pan);
    assertThat(catalogue.neighbourStart(pan + 1) - first).isEqualTo(2);
    assertThat(catalogue.itemId(catalogue.neighbourItem(first))).isEqualTo("b-cup");
    assertThat(catalogue.neighbourWeight(first)).isEqualTo(0.75f);
    assertThat(catalogue.neighbourKind(first)).isEqualTo(BOUGHT_AFTER);
    assertThat(catalogue.neighbourKind(first + 1)).isEqualTo(VIEWED_WITH);
    int ofCup = catalogue.neighbourStart(catalogue.indexOf("b-cup"));
    assertThat(catalogue.neighbourKind(ofCup)).isEqualTo(EdgeKind.LOOKS_LIKE);
    assertThat(catalogue.neighbourKind(ofCup + 1)).isEqualTo(EdgeKind.READS_LIKE);
  }

  @Test
  void readsFilesThatStillHoldASecondPopularity() throws Exception {
    Catalogue now = sample().open(directory);
    Path old = versionTwo();
    for (int version : new int[] {2, 1}) {
      writeVersion(old, version);
      Catalogue then = Catalogue.open(old);
      assertThat(then.size()).isEqualTo(4);
      assertThat(then.asOfMillis()).isEqualTo(now.asOfMillis());
      for (int item = 0; item < 4; item++) {
        assertThat(then.itemId(item)).isEqualTo(now.itemId(item));
        assertThat(then.titleEn(item)).isEqualTo(now.titleEn(item));
        assertThat(then.titleZh(item)).isEqualTo(now.titleZh(item));
        assertThat(then.category(item)).isEqualTo(now.category(item));
        assertThat(Double.compare(then.price(item), now.price(item))).isZero();
        assertThat(then.popularity(item)).isEqualTo(now.popularity(item));
        assertThat(then.popularAt(item)).isEqualTo(now.popularAt(item));
        assertThat(then.neighbourStart(item)).isEqualTo(now.neighbourStart(item));
      }
      for (int edge = 0; edge < 5; edge++) {
        assertThat(then.neighbourItem(edge)).isEqualTo(now.neighbourItem(edge));
        assertThat(then.neighbourWeight(edge)).isEqualTo(now.neighbourWeight(edge));
        assertThat(then.neighbourKind(edge)).isEqualTo(now.neighbourKind(edge));
      }
      int brand = then.columns().indexOf("BRAND");
      int tea = then.indexOf("茶-1");
      assertThat(then.columns().text(then.columns().code(brand, tea))).isEqualTo("龙井|山");
    }
  }

  @Test
  void reportsEveryTruncationOfAnOlderFile() throws Exception {
    Path file = versionTwo();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertProblem(file, Problem.TRUNCATED);
    }
  }

  /** The sample as it was written when items had a second popularity, which the tea has. */
  private Path versionTwo() throws IOException {
    try (InputStream file = CatalogueTest.class.getResourceAsStream("catalogue-v2.bin")) {
      Path copy = directory.resolve("catalogue-v2.bin");
      Files.copy(requireNonNull(file), copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    }
  }

  @Test
  void opensAFileOfTheFirstVersionAndNoneOfALaterOne() throws Exception {
    Path file = versionTwo();
    writeVersion(file, 1);
    assertThat(Catalogue.open(file).size()).isEqualTo(4);
    for (int unknown : new int[] {0, FileHeader.FORMAT_VERSION + 1}) {
      writeVersion(file, unknown);
      assertThatThrownBy(() -> Catalogue.open(file))
          .isInstanceOf(ArtifactException.class)
          .hasMessageContaining("unknown format version " + unknown);
    }
  }

  private static void writeVersion(Path file, int version) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(8, version).putInt(40, 0);
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), 0, 40);
    crc.update(bytes.array(), 44, 48 + bytes.getInt(12) * 24 - 44);
    bytes.putInt(40, (int) crc.getValue());
    Files.write(file, bytes.array());
  }

  @Test
  void keepsAttributesAsColumns() throws Exception {
    Catalogue catalogue = sample().open(directory);
    AttributeColumns columns = catalogue.columns();
    int tea = catalogue.indexOf("茶-1");

    int brand = columns.indexOf("brand");
    assertThat(columns.text(columns.code(brand, tea))).isEqualTo("龙井|山");
    assertThat(columns.number(columns.code(columns.indexOf("PRICE"), tea))).isEqualTo(12.5);
    assertThat(columns.code(brand, catalogue.indexOf("zz"))).isEqualTo(-1);
    assertThat(columns.codeOf("龙井|山")).isEqualTo(columns.code(brand, tea));
    assertThat(columns.indexOf("nothing")).isEqualTo(-1);
  }

  @Test
  void writesTheSameBytesForTheSameContent() throws Exception {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");

    CatalogueWriter.write(one, sample().content());
    CatalogueWriter.write(two, sample().content());

    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void opensAnEmptyCatalogue() throws Exception {
    Catalogue catalogue = new SampleCatalogues().open(directory);

    assertThat(catalogue.size()).isZero();
    assertThat(catalogue.indexOf("x")).isEqualTo(-1);
  }

  @Test
  void reportsAMissingFile() {
    assertProblem(directory.resolve("none"), Problem.MISSING);
  }

  @Test
  void reportsEveryTruncation() throws Exception {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertProblem(file, Problem.TRUNCATED);
    }
  }

  @Test
  void reportsEveryDamagedByteOfTheHeader() throws Exception {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < FileHeader.BYTES; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertProblem(file, Problem.CORRUPT);
    }
  }

  @Test
  void reportsAnIndexOutOfRange() throws Exception {
    for (Section section :
        new Section[] {
          Section.NEIGHBOUR_ITEMS,
          Section.NEIGHBOUR_OFFSETS,
          Section.ITEM_CATEGORY,
          Section.POPULAR_ORDER,
          Section.CATEGORY_ITEMS,
          Section.COLUMN_CODES,
          Section.ITEM_ID_OFFSETS
        }) {
      Path file = written();
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      FileHeader header = FileHeader.decode(bytes.duplicate(), bytes.limit());
      bytes.putInt((int) header.offsets()[section.ordinal()], 1 << 20);
      Files.write(file, bytes.array());

      assertProblem(file, Problem.CORRUPT);
    }
  }

  @Test
  void refusesItemsOutOfOrder() {
    assertThatThrownBy(
            () ->
                new CatalogueContent(
                    0,
                    List.of(
                        CatalogueItem.withoutAttributes("b"), CatalogueItem.withoutAttributes("a")),
                    NeighbourLists.none(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path written() throws IOException {
    Path file = directory.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, sample().content());
    return file;
  }

  private static void assertProblem(Path file, Problem problem) {
    assertThatThrownBy(() -> Catalogue.open(file))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
