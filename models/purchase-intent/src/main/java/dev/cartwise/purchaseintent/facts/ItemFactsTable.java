package dev.cartwise.purchaseintent.facts;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The facts of a shop's items, mapped into memory from the file {@value #FILE_NAME}. Safe for use
 * by many threads; the mapping lives as long as somebody can reach it.
 *
 * <p>Little-endian: the header, {@code long[items]} hashes of ids, rising, and {@code
 * float[items][16]} facts in the same order. A million items are 72 MB.
 */
public final class ItemFactsTable implements ItemFactsLookup {

  /** The name of the file. */
  public static final String FILE_NAME = "items.facts";

  private final LongBuffer hashes;
  private final FloatBuffer facts;

  private ItemFactsTable(LongBuffer hashes, FloatBuffer facts) {
    this.hashes = hashes;
    this.facts = facts;
  }

  /**
   * Maps a file, and checks its header, its length and the order of its hashes.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}
   */
  public static ItemFactsTable open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FactsHeader.require(channel.size() <= Integer.MAX_VALUE, "is longer than 2 GiB");
      return of(channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN));
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, "facts: there is no file " + file, e);
    }
  }

  private static ItemFactsTable of(ByteBuffer file) throws ArtifactException {
    FactsHeader header = FactsHeader.decode(file);
    LongBuffer hashes =
        file.slice(FactsHeader.BYTES, header.rowsAt() - FactsHeader.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asLongBuffer();
    for (int item = 1; item < header.items(); item++) {
      FactsHeader.require(hashes.get(item - 1) < hashes.get(item), "has falling hashes");
    }
    return new ItemFactsTable(
        hashes,
        file.slice(header.rowsAt(), file.limit() - header.rowsAt())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer());
  }

  /** How many items it knows. */
  public int size() {
    return hashes.limit();
  }

  @Override
  public boolean read(String itemId, float[] into) {
    int item = find(ItemHash.of(itemId));
    if (item < 0) {
      Arrays.fill(into, 0, ItemFacts.WIDTH, Float.NaN);
      return false;
    }
    facts.get(item * ItemFacts.WIDTH, into, 0, ItemFacts.WIDTH);
    for (int i = 0; i < ItemFacts.WIDTH; i++) {
      into[i] = Float.isInfinite(into[i]) ? Float.NaN : into[i];
    }
    return true;
  }

  private int find(long hash) {
    int low = 0;
    int high = hashes.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = hashes.get(middle);
      if (found == hash) {
        return middle;
      }
      if (found < hash) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
