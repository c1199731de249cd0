package dev.cartwise.purchaseintent.facts;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first bytes of {@code items.facts}: magic, format version, number of items, numbers an item.
 *
 * @param items how many items follow
 */
record FactsHeader(int items) {

  static final int BYTES = 24;

  /** {@code CARTFACT} as little-endian bytes. */
  private static final long MAGIC = 0x5443414654524143L;

  private static final int FORMAT_VERSION = 1;

  /** How many items a file may hold, so that one mapping reaches all of it. */
  static final int MOST_ITEMS =
      (Integer.MAX_VALUE - BYTES) / (Long.BYTES + ItemFacts.WIDTH * Float.BYTES);

  ByteBuffer encode() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(MAGIC).putInt(FORMAT_VERSION).putInt(items).putInt(ItemFacts.WIDTH).putInt(0);
    return bytes.flip();
  }

  /** Where the rows begin. */
  int rowsAt() {
    return BYTES + items * Long.BYTES;
  }

  /** How long the whole file is. */
  long fileBytes() {
    return rowsAt() + (long) items * ItemFacts.WIDTH * Float.BYTES;
  }

  /**
   * Reads a header and compares it with the length of its file.
   *
   * @throws ArtifactException {@code CORRUPT}, or {@code TRUNCATED} if the file has another length
   */
  static FactsHeader decode(ByteBuffer file) throws ArtifactException {
    if (file.limit() < BYTES) {
      throw new ArtifactException(Problem.TRUNCATED, "facts: shorter than the header");
    }
    require(file.getLong(0) == MAGIC, "is no file of facts");
    int version = file.getInt(8);
    require(version == FORMAT_VERSION, "has the unknown format version " + version);
    int items = file.getInt(12);
    require(items >= 0 && items <= MOST_ITEMS, "has " + items + " items");
    require(file.getInt(16) == ItemFacts.WIDTH, "has " + file.getInt(16) + " numbers an item");
    FactsHeader header = new FactsHeader(items);
    if (file.limit() != header.fileBytes()) {
      throw new ArtifactException(
          Problem.TRUNCATED,
          "facts: has " + file.limit() + " bytes and should have " + header.fileBytes());
    }
    return header;
  }

  static void require(boolean holds, String otherwise) throws ArtifactException {
    if (!holds) {
      throw new ArtifactException(Problem.CORRUPT, "facts: " + otherwise);
    }
  }
}
