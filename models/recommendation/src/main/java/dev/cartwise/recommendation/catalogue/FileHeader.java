package dev.cartwise.recommendation.catalogue;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The first bytes of a catalogue file: magic, format version, counts, the table of sections and a
 * CRC-32 over all of that.
 *
 * @param items number of items
 * @param asOfMillis time of the newest event, UTC milliseconds
 * @param fileBytes length of the whole file
 * @param offsets byte offset of each section, by {@link Section#ordinal()}
 * @param lengths byte length of each section
 */
@SuppressWarnings("ArrayRecordComponent")
record FileHeader(int items, long asOfMillis, long fileBytes, long[] offsets, long[] lengths) {

  /** Version 2 brought edges by texts; version 3 left out a section that nobody read. */
  static final int FORMAT_VERSION = 3;

  private static final int OLDEST_VERSION = 1;

  /** The newest version with the section {@link #LEFT_OUT}. */
  private static final int LAST_WITH_LEFT_OUT = 2;

  private static final int LEFT_OUT = 12;

  private static final byte[] MAGIC = "CARTCAT\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FIXED_BYTES = 48;
  private static final int ITEMS_AT = 16;
  private static final int CHECKSUM_AT = 40;
  private static final int ENTRY_BYTES = 24;
  private static final int ALIGNMENT = 8;

  static final int BYTES = FIXED_BYTES + Section.values().length * ENTRY_BYTES;

  /** The length of the longest header that can be read. */
  static final int MAX_BYTES = BYTES + ENTRY_BYTES;

  /** Lays the sections one behind the other, each at a multiple of eight bytes. */
  static FileHeader layOut(int items, long asOfMillis, long[] lengths) {
    long[] offsets = new long[lengths.length];
    long position = BYTES;
    for (int s = 0; s < lengths.length; s++) {
      offsets[s] = position;
      position += (lengths[s] + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
    return new FileHeader(items, asOfMillis, position, offsets, lengths);
  }

  ByteBuffer encode() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC).putInt(FORMAT_VERSION).putInt(offsets.length);
    buffer.putInt(items).putInt(0).putLong(asOfMillis).putLong(fileBytes).putLong(0);
    for (Section section : Section.values()) {
      buffer.putInt(section.code()).putInt(section.elementBytes());
      buffer.putLong(offsets[section.ordinal()]).putLong(lengths[section.ordinal()]);
    }
    buffer.putInt(CHECKSUM_AT, checksum(buffer.array()));
    return buffer.flip();
  }

  /**
   * Reads a header and checks it against the length of its file.
   *
   * @throws ArtifactException {@code CORRUPT}, or {@code TRUNCATED} if the file is too short
   */
  static FileHeader decode(ByteBuffer buffer, long actualFileBytes) throws ArtifactException {
    requireLength(buffer, BYTES);
    ByteBuffer start = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    require(Arrays.equals(magic, MAGIC), "is no catalogue file");
    int version = start.getInt();
    require(
        version >= OLDEST_VERSION && version <= FORMAT_VERSION,
        "has the unknown format version " + version);
    int headerBytes = version <= LAST_WITH_LEFT_OUT ? MAX_BYTES : BYTES;
    require(
        start.getInt() == (headerBytes - FIXED_BYTES) / ENTRY_BYTES,
        "has a wrong number of sections");
    requireLength(buffer, headerBytes);
    byte[] bytes = new byte[headerBytes];
    buffer.get(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int items = in.position(ITEMS_AT).getInt();
    in.getInt();
    long asOfMillis = in.getLong();
    long fileBytes = in.getLong();
    int expected = in.getInt(CHECKSUM_AT);
    in.putInt(CHECKSUM_AT, 0);
    require(checksum(bytes) == expected, "has a header with a wrong checksum");
    require(items >= 0, "has a negative number of items");
    if (fileBytes != actualFileBytes) {
      throw new ArtifactException(
          Problem.TRUNCATED,
          "catalogue: has " + actualFileBytes + " bytes where its header says " + fileBytes);
    }
    return sections(in.position(FIXED_BYTES), items, asOfMillis, fileBytes);
  }

  private static void requireLength(ByteBuffer buffer, int bytes) throws ArtifactException {
    if (buffer.remaining() < bytes) {
      throw new ArtifactException(Problem.TRUNCATED, "catalogue: shorter than its header");
    }
  }

  private static FileHeader sections(ByteBuffer in, int items, long asOfMillis, long fileBytes)
      throws ArtifactException {
    long[] offsets = new long[Section.values().length];
    long[] lengths = new long[offsets.length];
    for (Section section : Section.values()) {
      int code = in.getInt();
      if (code == LEFT_OUT && in.limit() > BYTES) {
        in.position(in.position() + ENTRY_BYTES - Integer.BYTES);
        code = in.getInt();
      }
      require(code == section.code(), "misses the section " + section);
      require(in.getInt() == section.elementBytes(), "has a wrong type for " + section);
      long offset = in.getLong();
      long length = in.getLong();
      require(
          offset >= in.limit()
              && length >= 0
              && length <= Integer.MAX_VALUE
              && length % section.elementBytes() == 0
              && offset <= fileBytes - length,
          "has a section " + section + " outside the file");
      offsets[section.ordinal()] = offset;
      lengths[section.ordinal()] = length;
    }
    return new FileHeader(items, asOfMillis, fileBytes, offsets, lengths);
  }

  static void require(boolean holds, String what) throws ArtifactException {
    if (!holds) {
      throw corrupt(what);
    }
  }

  static ArtifactException corrupt(String what) {
    return new ArtifactException(Problem.CORRUPT, "catalogue: " + what);
  }

  private static int checksum(byte[] header) {
    CRC32 crc = new CRC32();
    crc.update(header, 0, CHECKSUM_AT);
    crc.update(header, CHECKSUM_AT + Integer.BYTES, header.length - CHECKSUM_AT - Integer.BYTES);
    return (int) crc.getValue();
  }
}
