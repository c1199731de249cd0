package dev.cartwise.recommendation.catalogue;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sections of a catalogue file, mapped into memory read-only.
 *
 * <p>What is checked while the file is open is read through a small buffer, so that opening a large
 * file does not fill the process with pages that no ranking will look at.
 */
final class MappedSections implements AutoCloseable {

  private static final int CHUNK_BYTES = 1 << 16;

  private final FileChannel channel;
  private final FileHeader header;
  private final ByteBuffer[] sections;

  private MappedSections(FileChannel channel, FileHeader header, ByteBuffer[] sections) {
    this.channel = channel;
    this.header = header;
    this.sections = sections;
  }

  static MappedSections map(Path file) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, "catalogue: there is no file " + file, e);
    }
    try {
      return map(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static MappedSections map(FileChannel channel) throws IOException {
    ByteBuffer first = ByteBuffer.allocate(FileHeader.MAX_BYTES);
    while (first.hasRemaining() && channel.read(first) >= 0) {}
    FileHeader header = FileHeader.decode(first.flip(), channel.size());
    ByteBuffer[] sections = new ByteBuffer[Section.values().length];
    for (int s = 0; s < sections.length; s++) {
      sections[s] =
          channel
              .map(FileChannel.MapMode.READ_ONLY, header.offsets()[s], header.lengths()[s])
              .order(ByteOrder.LITTLE_ENDIAN);
    }
    return new MappedSections(channel, header, sections);
  }

  /** Closes the file; the mapped sections stay. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  FileHeader header() {
    return header;
  }

  ByteBuffer bytes(Section section) {
    return sections[section.ordinal()];
  }

  IntBuffer ints(Section section) {
    return bytes(section).asIntBuffer();
  }

  FloatBuffer floats(Section section) {
    return bytes(section).asFloatBuffer();
  }

  DoubleBuffer doubles(Section section) {
    return bytes(section).asDoubleBuffer();
  }

  /** A section that must have so many elements. */
  IntBuffer ints(Section section, int count) throws ArtifactException {
    IntBuffer ints = ints(section);
    FileHeader.require(ints.limit() == count, "has a wrong number of elements in " + section);
    return ints;
  }

  /** A section that must have so many elements. */
  FloatBuffer floats(Section section, int count) throws ArtifactException {
    FloatBuffer floats = floats(section);
    FileHeader.require(floats.limit() == count, "has a wrong number of elements in " + section);
    return floats;
  }

  /** A section that must have so many elements. */
  DoubleBuffer doubles(Section section, int count) throws ArtifactException {
    DoubleBuffer doubles = doubles(section);
    FileHeader.require(doubles.limit() == count, "has a wrong number of elements in " + section);
    return doubles;
  }

  /** Boundaries that must rise from 0 to {@code end}. */
  IntBuffer boundaries(Section section, int count, int end) throws IOException {
    IntBuffer offsets = ints(section, count + 1);
    FileHeader.require(
        offsets.get(0) == 0 && offsets.get(count) == end, "has wrong boundaries in " + section);
    int[] last = {0};
    forEachChunk(
        section,
        chunk -> {
          int previous = last[0];
          for (int next : words(chunk)) {
            if (next < previous) {
              throw FileHeader.corrupt("has falling boundaries in " + section);
            }
            previous = next;
          }
          last[0] = previous;
        });
    return offsets;
  }

  /** Indices that must lie from {@code min} to below {@code end}. */
  IntBuffer indices(Section section, int count, int min, int end) throws IOException {
    IntBuffer indices = ints(section, count);
    forEachChunk(
        section,
        chunk -> {
          for (int index : words(chunk)) {
            if (index < min || index >= end) {
              throw FileHeader.corrupt("has an index out of range in " + section);
            }
          }
        });
    return indices;
  }

  /** Bytes that must lie from 0 to {@code max}. */
  ByteBuffer codes(Section section, int count, int max) throws IOException {
    ByteBuffer codes = bytes(section);
    FileHeader.require(codes.limit() == count, "has a wrong number of elements in " + section);
    forEachChunk(
        section,
        chunk -> {
          byte[] some = new byte[chunk.remaining()];
          chunk.get(some);
          for (byte code : some) {
            if (code < 0 || code > max) {
              throw FileHeader.corrupt("has an unknown code in " + section);
            }
          }
        });
    return codes;
  }

  /** The words of a chunk in an array, which is looked through many times faster. */
  private static int[] words(ByteBuffer chunk) {
    int[] words = new int[chunk.remaining() / Integer.BYTES];
    chunk.asIntBuffer().get(words);
    return words;
  }

  /** Looks at the elements of a chunk of a section. */
  private interface ChunkCheck {
    void look(ByteBuffer chunk) throws ArtifactException;
  }

  private void forEachChunk(Section section, ChunkCheck check) throws IOException {
    long position = header.offsets()[section.ordinal()];
    long end = position + header.lengths()[section.ordinal()];
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (position < end) {
      chunk.clear().limit((int) Math.min(CHUNK_BYTES, end - position));
      while (chunk.hasRemaining() && channel.read(chunk, position + chunk.position()) >= 0) {}
      if (chunk.flip().limit() == 0) {
        throw new ArtifactException(Problem.TRUNCATED, "catalogue: ended while it was read");
      }
      position += chunk.limit();
      check.look(chunk);
    }
  }
}
