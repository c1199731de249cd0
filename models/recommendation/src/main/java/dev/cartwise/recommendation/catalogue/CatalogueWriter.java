package dev.cartwise.recommendation.catalogue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes catalogue files. The same content gives the same bytes.
 *
 * <p>Ties in popularity are broken by the order of items.
 */
public final class CatalogueWriter {

  private final CatalogueContent content;
  private final SectionData[] sections = new SectionData[Section.values().length];

  private CatalogueWriter(CatalogueContent content) {
    this.content = content;
  }

  /** Writes a new file, replacing one that is there. */
  public static void write(Path file, CatalogueContent content) throws IOException {
    CatalogueWriter writer = new CatalogueWriter(content);
    writer.prepare();
    writer.writeTo(file);
  }

  private void prepare() {
    List<CatalogueItem> items = content.items();
    texts(
        Section.ITEM_ID_OFFSETS,
        Section.ITEM_ID_BYTES,
        items.stream().map(CatalogueItem::itemId).toList());
    texts(
        Section.TITLE_EN_OFFSETS,
        Section.TITLE_EN_BYTES,
        items.stream().map(item -> orEmpty(item.titleEn())).toList());
    texts(
        Section.TITLE_ZH_OFFSETS,
        Section.TITLE_ZH_BYTES,
        items.stream().map(item -> orEmpty(item.titleZh())).toList());
    put(Section.PRICE, SectionData.of(doubles(CatalogueItem::price)));
    put(Section.POPULARITY, SectionData.of(floats(CatalogueItem::popularity)));
    int[] order = popularOrder();
    put(Section.POPULAR_ORDER, SectionData.of(order));
    categories(order);
    NeighbourLists neighbours = content.neighbours();
    put(Section.NEIGHBOUR_OFFSETS, SectionData.of(neighbours.offsets()));
    put(Section.NEIGHBOUR_ITEMS, SectionData.of(neighbours.items()));
    put(Section.NEIGHBOUR_WEIGHTS, SectionData.of(neighbours.weights()));
    put(Section.NEIGHBOUR_KINDS, SectionData.of(neighbours.kinds()));
    columns();
  }

  private int[] popularOrder() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < content.items().size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> -content.items().get(i).popularity())
            .thenComparing(Comparator.naturalOrder()));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private void categories(int[] popularOrder) {
    TreeSet<String> names = new TreeSet<>(ItemOrder.BY_ID);
    content.items().forEach(item -> names.addAll(listOf(item.category())));
    List<String> sorted = new ArrayList<>(names);
    int[] categoryOf = new int[content.items().size()];
    int[] offsets = new int[sorted.size() + 1];
    for (int i = 0; i < categoryOf.length; i++) {
      String category = content.items().get(i).category();
      categoryOf[i] =
          category == null ? -1 : Collections.binarySearch(sorted, category, ItemOrder.BY_ID);
      if (categoryOf[i] >= 0) {
        offsets[categoryOf[i] + 1]++;
      }
    }
    for (int c = 0; c < sorted.size(); c++) {
      offsets[c + 1] += offsets[c];
    }
    int[] next = offsets.clone();
    int[] members = new int[offsets[sorted.size()]];
    for (int item : popularOrder) {
      if (categoryOf[item] >= 0) {
        members[next[categoryOf[item]]++] = item;
      }
    }
    texts(Section.CATEGORY_NAME_OFFSETS, Section.CATEGORY_NAME_BYTES, sorted);
    put(Section.ITEM_CATEGORY, SectionData.of(categoryOf));
    put(Section.CATEGORY_OFFSETS, SectionData.of(offsets));
    put(Section.CATEGORY_ITEMS, SectionData.of(members));
  }

  private void columns() {
    TreeSet<String> names = new TreeSet<>(ItemOrder.BY_ID);
    TreeSet<String> values = new TreeSet<>(ItemOrder.BY_ID);
    for (CatalogueItem item : content.items()) {
      names.addAll(item.columns().keySet());
      values.addAll(item.columns().values());
    }
    List<String> dictionary = new ArrayList<>(values);
    int[] codes = new int[Math.multiplyExact(names.size(), content.items().size())];
    int position = 0;
    for (String name : names) {
      for (CatalogueItem item : content.items()) {
        String value = item.columns().get(name);
        codes[position++] =
            value == null ? -1 : Collections.binarySearch(dictionary, value, ItemOrder.BY_ID);
      }
    }
    texts(Section.COLUMN_NAME_OFFSETS, Section.COLUMN_NAME_BYTES, new ArrayList<>(names));
    put(Section.COLUMN_CODES, SectionData.of(codes));
    texts(Section.DICTIONARY_OFFSETS, Section.DICTIONARY_BYTES, dictionary);
    put(
        Section.DICTIONARY_NUMBERS,
        SectionData.of(dictionary.stream().mapToDouble(ItemAttributes::number).toArray()));
  }

  private void writeTo(Path file) throws IOException {
    long[] lengths = new long[sections.length];
    for (int s = 0; s < sections.length; s++) {
      lengths[s] = sections[s].bytes();
    }
    FileHeader header = FileHeader.layOut(content.items().size(), content.asOfMillis(), lengths);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      LittleEndianOutput out = new LittleEndianOutput(channel);
      out.put(header.encode());
      for (int s = 0; s < sections.length; s++) {
        out.padTo(header.offsets()[s]);
        sections[s].writeTo(out);
      }
      out.padTo(header.fileBytes());
      out.flush();
    }
  }

  private void texts(Section offsets, Section bytes, List<String> texts) {
    TextBytes encoded = TextBytes.of(texts);
    put(offsets, SectionData.of(encoded.offsets()));
    put(bytes, SectionData.of(encoded.bytes()));
  }

  private void put(Section section, SectionData data) {
    sections[section.ordinal()] = data;
  }

  private double[] doubles(ToDoubleFunction<CatalogueItem> value) {
    return content.items().stream().mapToDouble(value).toArray();
  }

  private float[] floats(ToDoubleFunction<CatalogueItem> value) {
    float[] floats = new float[content.items().size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) value.applyAsDouble(content.items().get(i));
    }
    return floats;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> listOf(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }
}
