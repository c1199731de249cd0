package dev.cartwise.featurestore.shopper;

import dev.cartwise.featurestore.MalformedRowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary form of a {@link RecentWindow}.
 *
 * <p>One byte of format version (1), one byte that counts the cuts (0 or 1), the cut if there is
 * one (6 bytes of time, 8 of hash), then the entries to the end: 6 bytes of time, 8 of hash, 1 of
 * kind, 1 or 2 of item length (seven bits a byte, low ones first), the item id in UTF-8. Numbers
 * are big-endian.
 */
public final class PackedWindow {

  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 2;
  private static final int POSITION_BYTES = 14;

  private PackedWindow() {}

  /** How many bytes an entry takes, whatever its neighbours. */
  static int entryBytes(RecentInteraction interaction) {
    return POSITION_BYTES + 1 + PackedEntries.itemBytes(interaction.itemBytes().length);
  }

  public static byte[] pack(RecentWindow window) {
    RecentWindow.Cut cut = window.cut();
    int bytes = HEADER_BYTES + (cut == null ? 0 : POSITION_BYTES);
    for (RecentInteraction interaction : window.newestFirst()) {
      bytes += entryBytes(interaction);
    }
    ByteBuffer packed = ByteBuffer.allocate(bytes).put(VERSION).put((byte) (cut == null ? 0 : 1));
    if (cut != null) {
      putPosition(packed, cut.timeMillis(), cut.eventHash());
    }
    for (RecentInteraction interaction : window.newestFirst()) {
      putPosition(packed, interaction.timeMillis(), interaction.eventHash());
      packed.put(PackedEntries.code(interaction.kind()));
      PackedEntries.putItem(packed, interaction.itemBytes());
    }
    return packed.array();
  }

  /**
   * Reads what {@link #pack} wrote.
   *
   * @throws MalformedRowException if the bytes are of another version or no packed window
   */
  public static RecentWindow unpack(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    try {
      byte version = packed.get();
      if (version != VERSION) {
        throw new MalformedRowException("d", "is packed by format " + version);
      }
      RecentWindow.Cut cut =
          switch (packed.get()) {
            case 0 -> null;
            case 1 -> new RecentWindow.Cut(PackedEntries.time(packed), packed.getLong());
            default -> throw new MalformedRowException("d", "has more than one cut");
          };
      List<RecentInteraction> newestFirst = new ArrayList<>();
      while (packed.hasRemaining()) {
        newestFirst.add(
            new RecentInteraction(
                PackedEntries.time(packed),
                packed.getLong(),
                PackedEntries.kind(packed.get()),
                PackedEntries.item(packed)));
      }
      return new RecentWindow(newestFirst, cut);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedRowException("d", "is no packed window", e);
    }
  }

  private static void putPosition(ByteBuffer packed, long timeMillis, long eventHash) {
    PackedEntries.putTime(packed, timeMillis);
    packed.putLong(eventHash);
  }
}
