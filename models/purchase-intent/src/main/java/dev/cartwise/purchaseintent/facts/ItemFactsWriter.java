package dev.cartwise.purchaseintent.facts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the file that {@link ItemFactsTable} maps. */
public final class ItemFactsWriter {

  private ItemFactsWriter() {}

  /**
   * Writes the facts of a shop's items. Two items whose hashes are equal, one pair among 37 million
   * shops of a million items each, are both left out: unknown rather than mistaken.
   *
   * @throws IllegalArgumentException if there are more items than a file can hold, 29 million
   */
  public static void write(Path file, Map<String, ItemFacts> facts) throws IOException {
    TreeMap<Long, List<ItemFacts>> byHash = new TreeMap<>();
    facts.forEach(
        (itemId, each) ->
            byHash.computeIfAbsent(ItemHash.of(itemId), hash -> new ArrayList<>(1)).add(each));
    byHash.values().removeIf(items -> items.size() > 1);
    if (byHash.size() > FactsHeader.MOST_ITEMS) {
      throw new IllegalArgumentException(byHash.size() + " items do not fit into a file of facts");
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(new FactsHeader(byHash.size()).encode().array());
      ByteBuffer hash = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      ByteBuffer row =
          ByteBuffer.allocate(ItemFacts.WIDTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (long each : byHash.keySet()) {
        out.write(hash.putLong(0, each).array());
      }
      float[] numbers = new float[ItemFacts.WIDTH];
      for (List<ItemFacts> items : byHash.values()) {
        items.get(0).copyTo(numbers);
        row.asFloatBuffer().put(numbers);
        out.write(row.array());
      }
    }
  }
}
