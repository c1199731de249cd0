package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The parts that the entries of packed rows consist of. */
final class PackedEntries {

  private PackedEntries() {}

  /** How many bytes an item id of so many bytes takes with its length. */
  static int itemBytes(int item) {
    return (item < 0x80 ? 1 : 2) + item;
  }

  static void putTime(ByteBuffer packed, long timeMillis) {
    packed.putShort((short) (timeMillis >> 32)).putInt((int) timeMillis);
  }

  static long time(ByteBuffer packed) {
    return Short.toUnsignedLong(packed.getShort()) << 32 | Integer.toUnsignedLong(packed.getInt());
  }

  static void putItem(ByteBuffer packed, byte[] item) {
    if (item.length >= 0x80) {
      packed.put((byte) (item.length & 0x7f | 0x80)).put((byte) (item.length >> 7));
    } else {
      packed.put((byte) item.length);
    }
    packed.put(item);
  }

  static String item(ByteBuffer packed) {
    int length = packed.get();
    if (length < 0) {
      length = length & 0x7f | Byte.toUnsignedInt(packed.get()) << 7;
    }
    byte[] item = new byte[length];
    packed.get(item);
    return new String(item, StandardCharsets.UTF_8);
  }

  static byte code(EventKind kind) {
    return switch (kind) {
      case VIEW -> 1;
      case ADD_TO_CART -> 2;
      case REMOVE_FROM_CART -> 3;
      case PURCHASE -> 4;
      case OTHER -> throw new IllegalArgumentException("no place in a row: " + kind);
    };
  }

  static EventKind kind(byte code) {
    return switch (code) {
      case 1 -> EventKind.VIEW;
      case 2 -> EventKind.ADD_TO_CART;
      case 3 -> EventKind.REMOVE_FROM_CART;
      case 4 -> EventKind.PURCHASE;
      default -> throw new IllegalArgumentException("no kind of interaction: " + code);
    };
  }
}
