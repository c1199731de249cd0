package dev.cartwise.recommendation.blend.file;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.edges.EdgeWeights;
import dev.cartwise.recommendation.blend.edges.FloatWeights;
import dev.cartwise.recommendation.blend.edges.PackedWeights;
import dev.cartwise.recommendation.blend.model.BlendModel;
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
 * of evidence weights, items, dimension, longest history, clusters, number of relations, edges of
 * each or -1 for one without a table, scale, weights, those of gaps), then item vectors,
 * popularity, offsets, targets and weights of the tables of edges, and, if there are clusters,
 * their centroids, offsets and the items and places in both directions. The version tells how these
 * are stored: in {@value BlendHeader#PLAIN} vectors and weights are floats, in {@value
 * BlendHeader#PACKED} vectors are bytes, followed by the rows' scales, and weights are shorts, both
 * filled up to a whole word.
 *
 * <p>Files of before open too: versions 2 to 5 have no weights of gaps, and the header of versions
 * 2 and 3 does not tell the number of relations, which is three. What a file does not know has no
 * table and no weight.
 *
 * <p>The same model gives the same bytes.
 */
public final class BlendFile {

  /** Its name in an artifact. */
  public static final String NAME = "blend.bin";

  /** The name of the encoder's ONNX file beside it. */
  public static final String ENCODER_NAME = "encoder.onnx";

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
      put(channel, BlendHeader.toBytes(model));
      putRows(channel, model.vectors().rows());
      put(channel, model.popularity());
      for (EdgeTable table : model.edges().values()) {
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

  /**
   * Maps a file and checks every size, offset and index in it.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}
   */
  public static BlendModel open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new BlendSections(channel, BlendHeader.read(channel)).read();
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
