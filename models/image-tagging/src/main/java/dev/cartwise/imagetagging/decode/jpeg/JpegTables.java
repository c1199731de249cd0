package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import org.jspecify.annotations.Nullable;

/** The tables that a JPEG has defined so far; frames of motion JPEG leave out the standard ones. */
final class JpegTables {

  private static final int TABLES = 4;
  private static final int COEFFICIENTS = 64;

  /** By table: divisors in zigzag order. */
  private final int[] @Nullable [] quantisers = new int[TABLES][];

  private final @Nullable HuffmanTable[] direct = new HuffmanTable[TABLES];
  private final @Nullable HuffmanTable[] alternating = new HuffmanTable[TABLES];
  private int restartInterval;

  void readQuantisers(ByteCursor content) throws ImageRefusedException {
    while (content.remaining() > 0) {
      int head = content.unsignedByte();
      int[] table = new int[COEFFICIENTS];
      for (int k = 0; k < COEFFICIENTS; k++) {
        table[k] = head >> 4 == 0 ? content.unsignedByte() : content.unsignedShort();
      }
      quantisers[number(head & 15)] = table;
    }
  }

  void readHuffman(ByteCursor content) throws ImageRefusedException {
    while (content.remaining() > 0) {
      int head = content.unsignedByte();
      HuffmanTable table = HuffmanTable.read(content);
      (head >> 4 == 0 ? direct : alternating)[number(head & 15)] = table;
    }
  }

  void readRestartInterval(ByteCursor content) throws ImageRefusedException {
    restartInterval = content.unsignedShort();
  }

  int restartInterval() {
    return restartInterval;
  }

  int[] quantiser(int number) throws ImageRefusedException {
    return defined(quantisers[number(number)]);
  }

  HuffmanTable direct(int number) throws ImageRefusedException {
    HuffmanTable table = direct[number(number)];
    return table == null ? defined(StandardHuffman.direct(number)) : table;
  }

  HuffmanTable alternating(int number) throws ImageRefusedException {
    HuffmanTable table = alternating[number(number)];
    return table == null ? defined(StandardHuffman.alternating(number)) : table;
  }

  private static int number(int number) throws ImageRefusedException {
    if (number >= TABLES) {
      throw ImageRefusedException.corrupt("no JPEG has a table number " + number);
    }
    return number;
  }

  private static <T> T defined(@Nullable T table) throws ImageRefusedException {
    if (table == null) {
      throw ImageRefusedException.corrupt("the JPEG uses a table that it does not define");
    }
    return table;
  }
}
