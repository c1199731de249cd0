package dev.cartwise.recommendation.catalogue;

import dev.cartwise.artifactstore.ArtifactException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A shop's items, their popularity and their neighbours, read from a memory-mapped file.
 *
 * <p>Items are the numbers from 0 to {@link #size()} - 1. Nothing is read into the heap but the
 * texts that a caller asks for. Safe for use by many threads. The mapping is given back when the
 * catalogue becomes unreachable; Java 17 has no earlier way that is safe.
 */
public final class Catalogue implements AutoCloseable {

  /** The name of the file in its artifact. */
  public static final String FILE_NAME = "catalogue.bin";

  private final long asOfMillis;
  private final TextTable itemIds;
  private final TextTable titlesEn;
  private final TextTable titlesZh;
  private final IntBuffer itemCategory;
  private final TextTable categoryNames;
  private final DoubleBuffer prices;
  private final FloatBuffer popularity;
  private final IntBuffer popularOrder;
  private final IntBuffer categoryOffsets;
  private final IntBuffer categoryItems;
  private final IntBuffer neighbourOffsets;
  private final IntBuffer neighbourItems;
  private final FloatBuffer neighbourWeights;
  private final ByteBuffer neighbourKinds;
  private final AttributeColumns columns;

  private Catalogue(MappedSections file) throws IOException {
    int n = file.header().items();
    asOfMillis = file.header().asOfMillis();
    itemIds = TextTable.open(file, Section.ITEM_ID_OFFSETS, Section.ITEM_ID_BYTES, n);
    titlesEn = TextTable.open(file, Section.TITLE_EN_OFFSETS, Section.TITLE_EN_BYTES, n);
    titlesZh = TextTable.open(file, Section.TITLE_ZH_OFFSETS, Section.TITLE_ZH_BYTES, n);
    categoryNames =
        TextTable.open(file, Section.CATEGORY_NAME_OFFSETS, Section.CATEGORY_NAME_BYTES);
    itemCategory = file.indices(Section.ITEM_CATEGORY, n, -1, categoryNames.size());
    prices = file.doubles(Section.PRICE, n);
    popularity = file.floats(Section.POPULARITY, n);
    popularOrder = file.indices(Section.POPULAR_ORDER, n, 0, n);
    int categorised = file.ints(Section.CATEGORY_ITEMS).limit();
    categoryItems = file.indices(Section.CATEGORY_ITEMS, categorised, 0, n);
    categoryOffsets = file.boundaries(Section.CATEGORY_OFFSETS, categoryNames.size(), categorised);
    int edges = file.ints(Section.NEIGHBOUR_ITEMS).limit();
    neighbourOffsets = file.boundaries(Section.NEIGHBOUR_OFFSETS, n, edges);
    neighbourItems = file.indices(Section.NEIGHBOUR_ITEMS, edges, 0, n);
    neighbourWeights = file.floats(Section.NEIGHBOUR_WEIGHTS, edges);
    neighbourKinds = file.codes(Section.NEIGHBOUR_KINDS, edges, EdgeKind.MAX_CODE);
    columns = new AttributeColumns(file, n);
  }

  /**
   * Maps a catalogue file and checks every size, offset and index in it.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}
   */
  public static Catalogue open(Path file) throws IOException {
    try (MappedSections sections = MappedSections.map(file)) {
      return new Catalogue(sections);
    }
  }

  /** How many items there are. */
  public int size() {
    return itemIds.size();
  }

  /** The time of the newest event behind the catalogue, UTC milliseconds; 0 without events. */
  public long asOfMillis() {
    return asOfMillis;
  }

  /** The item with this id, or -1. */
  public int indexOf(String itemId) {
    return itemIds.search(itemId);
  }

  /** The shop's id of an item. */
  public String itemId(int item) {
    return itemIds.text(item);
  }

  /** The English title, or null. */
  public @Nullable String titleEn(int item) {
    return titlesEn.textOrNull(item);
  }

  /** The Chinese title, or null. */
  public @Nullable String titleZh(int item) {
    return titlesZh.textOrNull(item);
  }

  /** What to call an item to a person: its English title, else its Chinese one, else its id. */
  public String displayName(int item) {
    String english = titleEn(item);
    if (english != null) {
      return english;
    }
    String chinese = titleZh(item);
    return chinese != null ? chinese : itemId(item);
  }

  /** The category of an item, or -1. */
  public int category(int item) {
    return itemCategory.get(item);
  }

  /** How many categories there are. */
  public int categoryCount() {
    return categoryNames.size();
  }

  /** The shop's name of a category. */
  public String categoryName(int category) {
    return categoryNames.text(category);
  }

  /** Where a category begins in {@link #categoryItem}; it ends where the next begins. */
  public int categoryStart(int category) {
    return categoryOffsets.get(category);
  }

  /** The item at a position of a category, the most popular first. */
  public int categoryItem(int position) {
    return categoryItems.get(position);
  }

  /** The price in the shop's currency, NaN for none. */
  public double price(int item) {
    return prices.get(item);
  }

  /** Time-decayed popularity, 0 or more. */
  public float popularity(int item) {
    return popularity.get(item);
  }

  /** The item of a popularity rank, 0 for the most popular. */
  public int popularAt(int rank) {
    return popularOrder.get(rank);
  }

  /** Where an item's neighbours begin; they end where the next item's begin. */
  public int neighbourStart(int item) {
    return neighbourOffsets.get(item);
  }

  /** The neighbour at a position, the strongest of an item first. */
  public int neighbourItem(int position) {
    return neighbourItems.get(position);
  }

  /** The strength of the edge at a position, more than 0. */
  public float neighbourWeight(int position) {
    return neighbourWeights.get(position);
  }

  /** What the evidence behind the edge at a position says. */
  public EdgeKind neighbourKind(int position) {
    return EdgeKind.ofCode(neighbourKinds.get(position));
  }

  /** The attributes for filters and metadata. */
  public AttributeColumns columns() {
    return columns;
  }

  /** Does nothing: the mapping lives as long as somebody can reach it. */
  @Override
  public void close() {}
}
