package dev.cartwise.recommendation.blend.file;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.edges.EdgeWeights;
import dev.cartwise.recommendation.blend.edges.FloatWeights;
import dev.cartwise.recommendation.blend.edges.PackedWeights;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.vectors.FloatRows;
import dev.cartwise.recommendation.blend.vectors.PackedRows;
import dev.cartwise.recommendation.blend.vectors.VectorClusters;
import dev.cartwise.recommendation.blend.vectors.VectorRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file form of a blend model, little-endian: a header of 32-bit words (magic, version, number
 * of evidence weights, items, dimension, longest history, clusters, edges of three tables, scale,
 * weights), then item vectors, popularity, offsets, targets and weights of the three edge tables,
 * and, if there are clusters, their centroids, offsets and the items and places in both directions.
 * The version tells how these are stored: in {@value #PLAIN} vectors and weights are floats, in
 * {@value #PACKED} vectors are bytes, followed by the rows' scales, and weights are shorts, both
 * filled up to a whole word.
 *
 * <p>The same model gives the same bytes.
 */
public final class BlendFile {

  /** Its name in an artifact. */
  public static final String NAME = "blend.bin";

  /** The name of the encoder's ONNX file beside it. */
  public static final String ENCODER_NAME = "encoder.onnx";

  static final int MAGIC = 0x43424c44;
  static final int PLAIN = 2;
  static final int PACKED = 3;
  private static final int FIXED_WORDS = 11;
  static final int HEADER_WORDS = FIXED_WORDS + Evidence.values().length;
  private static final int CHUNK = 1 << 14;

  private BlendFile() {}

  /** Writes a new file, replacing one that is there. */
  public static void write(Path file, BlendModel model) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      put(channel, header(model));
      putRows(channel, model.vectors().rows());
      put(channel, model.popularity());
      for (EdgeTable table : tables(model)) {
        put(channel, table.offsets());
        put(channel, table.targets());
        putWeights(channel, table.weights());
      }
      VectorClusters clusters = model.vectors().clusters();
      if (clusters != null) {
        put(channel, clusters.centroids());
        put(channel, clusters.offsets());
        put(channel, clusters.itemAt());
        put(channel, clusters.placeOf());
      }
    }
  }

  private static void putRows(FileChannel channel, VectorRows rows) throws IOException {
    if (rows instanceof FloatRows floats) {
      put(channel, floats.values());
    } else if (rows instanceof PackedRows packed) {
      put(channel, packed.bytes().duplicate().rewind());
      put(channel, ByteBuffer.allocate(-packed.bytes().limit() & (Integer.BYTES - 1)));
      put(channel, packed.scales());
    }
  }

  private static void putWeights(FileChannel channel, EdgeWeights weights) throws IOException {
    if (weights instanceof FloatWeights floats) {
      put(channel, floats.values());
    } else if (weights instanceof PackedWeights packed) {
      put(channel, packed.bits());
    }
  }

  private static EdgeTable[] tables(BlendModel model) {
    return new EdgeTable[] {model.follows(), model.precedes(), model.twoSteps()};
  }

  private static ByteBuffer header(BlendModel model) {
    ByteBuffer header = buffer(HEADER_WORDS);
    header
        .putInt(MAGIC)
        .putInt(model.vectors().isPacked() ? PACKED : PLAIN)
        .putInt(Evidence.values().length);
    header.putInt(model.items()).putInt(model.vectors().dimension()).putInt(model.maxLength());
    VectorClusters clusters = model.vectors().clusters();
    header.putInt(clusters == null ? 0 : clusters.count());
    for (EdgeTable table : tables(model)) {
      header.putInt(table.edges());
    }
    header.putFloat(model.scale());
    for (Evidence evidence : Evidence.values()) {
      header.putFloat(model.weights().of(evidence));
    }
    return header.flip();
  }

  /**
   * Maps a file and checks every size, offset and index in it.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}
   */
  public static BlendModel open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < HEADER_WORDS * 4L) {
        throw new ArtifactException(Problem.TRUNCATED, "blend: shorter than its header");
      }
      return new BlendSections(channel).read();
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, "blend: there is no file " + file, e);
    }
  }

  private static ByteBuffer buffer(int words) {
    return ByteBuffer.allocate(words * 4).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void put(FileChannel channel, FloatBuffer values) throws IOException {
    for (int start = 0; start < values.limit(); start += CHUNK) {
      int count = Math.min(CHUNK, values.limit() - start);
      ByteBuffer bytes = buffer(count);
      bytes.asFloatBuffer().put(values.slice(start, count));
      put(channel, bytes);
    }
  }

  private static void put(FileChannel channel, IntBuffer values) throws IOException {
    for (int start = 0; start < values.limit(); start += CHUNK) {
      int count = Math.min(CHUNK, values.limit() - start);
      ByteBuffer bytes = buffer(count);
      bytes.asIntBuffer().put(values.slice(start, count));
      put(channel, bytes);
    }
  }

  private static void put(FileChannel channel, ShortBuffer values) throws IOException {
    for (int start = 0; start < values.limit(); start += 2 * CHUNK) {
      int count = Math.min(2 * CHUNK, values.limit() - start);
      ByteBuffer bytes = buffer((count + 1) / 2);
      bytes.asShortBuffer().put(values.slice(start, count));
      put(channel, bytes);
    }
  }
}
