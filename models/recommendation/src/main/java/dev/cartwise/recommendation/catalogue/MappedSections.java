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

/** The sections of a catalogue file, mapped into memory read-only. */
final class MappedSections {

  private final FileHeader header;
  private final ByteBuffer[] sections;

  private MappedSections(FileHeader header, ByteBuffer[] sections) {
    this.header = header;
    this.sections = sections;
  }

  static MappedSections map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer first = ByteBuffer.allocate(FileHeader.BYTES);
      while (first.hasRemaining() && channel.read(first) >= 0) {}
      FileHeader header = FileHeader.decode(first.flip(), channel.size());
      ByteBuffer[] sections = new ByteBuffer[Section.values().length];
      for (int s = 0; s < sections.length; s++) {
        sections[s] =
            channel
                .map(FileChannel.MapMode.READ_ONLY, header.offsets()[s], header.lengths()[s])
                .order(ByteOrder.LITTLE_ENDIAN);
      }
      return new MappedSections(header, sections);
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, "catalogue: there is no file " + file, e);
    }
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
  IntBuffer boundaries(Section section, int count, int end) throws ArtifactException {
    IntBuffer offsets = ints(section, count + 1);
    FileHeader.require(
        offsets.get(0) == 0 && offsets.get(count) == end, "has wrong boundaries in " + section);
    for (int i = 0; i < count; i++) {
      FileHeader.require(
          offsets.get(i) <= offsets.get(i + 1), "has falling boundaries in " + section);
    }
    return offsets;
  }

  /** Indices that must lie from {@code min} to below {@code end}. */
  IntBuffer indices(Section section, int count, int min, int end) throws ArtifactException {
    IntBuffer indices = ints(section, count);
    for (int i = 0; i < count; i++) {
      int index = indices.get(i);
      FileHeader.require(index >= min && index < end, "has an index out of range in " + section);
    }
    return indices;
  }
}
