package dev.cartwise.imagetagging.decode.webp;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chunks of a WebP by their names of four letters, the first of each name.
 *
 * @param byName their contents
 */
record WebpChunks(Map<String, ByteCursor> byName) {

  private static final int HEADER_BYTES = 8;

  /** Reads chunks up to the end; one that the file cuts off is left out. */
  static WebpChunks read(ByteCursor cursor) throws ImageRefusedException {
    Map<String, ByteCursor> chunks = new LinkedHashMap<>();
    while (cursor.remaining() >= HEADER_BYTES) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        name.append((char) cursor.unsignedByte());
      }
      int length = cursor.littleEndian(4);
      if (length < 0 || length > cursor.remaining()) {
        break;
      }
      chunks.putIfAbsent(name.toString(), cursor.slice(length));
      cursor.skip(Math.min(length & 1, cursor.remaining()));
    }
    return new WebpChunks(chunks);
  }

  /** The content of a chunk, read anew from its beginning. */
  Optional<ByteCursor> find(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(
            each ->
                new ByteCursor(each.file(), each.position(), each.position() + each.remaining()));
  }
}
