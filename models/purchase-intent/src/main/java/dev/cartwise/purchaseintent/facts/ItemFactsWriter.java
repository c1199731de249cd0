package dev.cartwise.purchaseintent.facts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the file that {@link ItemFactsTable} maps. */
public final class ItemFactsWriter {

  private ItemFactsWriter() {}

  /**
   * An item as it is found.
   *
   * @param hash of its id
   * @param facts what is known of it
   */
  record Entry(long hash, ItemFacts facts) {}

  /**
   * Writes the facts of a shop's items. Two items whose hashes are equal, one pair among 37 million
   * shops of a million items each, are both left out: unknown rather than mistaken.
   *
   * @throws IllegalArgumentException if there are more items than a file can hold, 29 million
   */
  public static void write(Path file, Map<String, ItemFacts> facts) throws IOException {
    List<Entry> entries = withoutTwins(sorted(facts));
    if (entries.size() > FactsHeader.MOST_ITEMS) {
      throw new IllegalArgumentException(entries.size() + " items do not fit into a file of facts");
    }
    ByteBuffer hash = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer row =
        ByteBuffer.allocate(ItemFacts.WIDTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[ItemFacts.WIDTH];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(new FactsHeader(entries.size()).encode().array());
      for (Entry each : entries) {
        out.write(hash.putLong(0, each.hash()).array());
      }
      for (Entry each : entries) {
        each.facts().copyTo(numbers);
        row.asFloatBuffer().put(numbers);
        out.write(row.array());
      }
    }
  }

  private static List<Entry> sorted(Map<String, ItemFacts> facts) {
    List<Entry> entries = new ArrayList<>(facts.size());
    facts.forEach((itemId, each) -> entries.add(new Entry(ItemHash.of(itemId), each)));
    entries.sort(Comparator.comparingLong(Entry::hash));
    return entries;
  }

  /** Those whose hash no other one has, of entries that are sorted by it. */
  static List<Entry> withoutTwins(List<Entry> sorted) {
    List<Entry> single = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      long hash = sorted.get(i).hash();
      boolean twin =
          (i > 0 && sorted.get(i - 1).hash() == hash)
              || (i + 1 < sorted.size() && sorted.get(i + 1).hash() == hash);
      if (!twin) {
        single.add(sorted.get(i));
      }
    }
    return single;
  }
}
