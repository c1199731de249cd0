package dev.cartwise.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a serialised protocol buffer message in the order of the bytes; encoding as in the
 * "Encoding" page of the Protocol Buffers documentation.
 */
final class ProtoFields {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED_32 = 5;

  private ProtoFields() {}

  /**
   * One field.
   *
   * @param number its number in the message
   * @param whole its bytes, key and length included
   * @param value the bytes of its value
   */
  record Field(int number, ByteBuffer whole, ByteBuffer value) {
    String text() {
      return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
    }
  }

  /**
   * Splits a message.
   *
   * @throws IllegalArgumentException if the bytes are no message
   */
  static List<Field> of(ByteBuffer message) {
    List<Field> fields = new ArrayList<>();
    ByteBuffer in = message.duplicate();
    while (in.hasRemaining()) {
      int start = in.position();
      long key = varint(in);
      long length =
          switch ((int) (key & 7)) {
            case VARINT -> varintLength(in);
            case FIXED_64 -> 8;
            case LENGTH -> varint(in);
            case FIXED_32 -> 4;
            default -> throw new IllegalArgumentException("no wire type is " + (key & 7));
          };
      int value = in.position();
      if (length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException(
            "a field of " + length + " bytes ends after the message");
      }
      in.position(value + (int) length);
      fields.add(new Field((int) (key >>> 3), part(message, start, in), part(message, value, in)));
    }
    return fields;
  }

  private static ByteBuffer part(ByteBuffer message, int from, ByteBuffer to) {
    return message.duplicate().limit(to.position()).position(from).slice();
  }

  private static long varintLength(ByteBuffer in) {
    ByteBuffer ahead = in.duplicate();
    varint(ahead);
    return ahead.position() - (long) in.position();
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64 && in.hasRemaining(); shift += 7) {
      byte next = in.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number does not end");
  }

  /** Returns a field of a number and a length-delimited value, serialised. */
  static List<ByteBuffer> field(int number, List<ByteBuffer> value) {
    long length = value.stream().mapToLong(ByteBuffer::remaining).sum();
    ByteBuffer head = ByteBuffer.allocate(20);
    putVarint(head, (long) number << 3 | LENGTH);
    putVarint(head, length);
    List<ByteBuffer> bytes = new ArrayList<>();
    bytes.add(head.flip());
    bytes.addAll(value);
    return bytes;
  }

  /** Joins serialised fields to a message, in a direct buffer. */
  static ByteBuffer message(List<ByteBuffer> fields) {
    int size = fields.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer joined = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    fields.forEach(field -> joined.put(field.duplicate()));
    return joined.flip();
  }

  private static void putVarint(ByteBuffer out, long value) {
    long left = value;
    while (left >= 0x80) {
      out.put((byte) (left | 0x80));
      left >>>= 7;
    }
    out.put((byte) left);
  }
}
