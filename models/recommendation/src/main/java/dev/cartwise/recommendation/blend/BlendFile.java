package dev.cartwise.recommendation.blend;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file form of a blend model, little-endian: a header of 32-bit words (magic, version, number
 * of evidence weights, items, dimension, longest history, edges of three tables, scale, weights),
 * then item vectors, popularity, and offsets, targets and weights of the three edge tables.
 *
 * <p>The same model gives the same bytes.
 */
public final class BlendFile {

  /** Its name in an artifact. */
  public static final String NAME = "blend.bin";

  /** The name of the encoder's ONNX file beside it. */
  public static final String ENCODER_NAME = "encoder.onnx";

  private static final int MAGIC = 0x43424c44;
  private static final int VERSION = 1;
  private static final int FIXED_WORDS = 10;
  private static final int HEADER_WORDS = FIXED_WORDS + Evidence.values().length;
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
      put(channel, model.vectors().values());
      put(channel, model.popularity());
      for (EdgeTable table : tables(model)) {
        put(channel, table.offsets());
        put(channel, table.targets());
        put(channel, table.weights());
      }
    }
  }

  private static EdgeTable[] tables(BlendModel model) {
    return new EdgeTable[] {model.follows(), model.precedes(), model.twoSteps()};
  }

  private static ByteBuffer header(BlendModel model) {
    ByteBuffer header = buffer(HEADER_WORDS);
    header.putInt(MAGIC).putInt(VERSION).putInt(Evidence.values().length);
    header.putInt(model.items()).putInt(model.vectors().dimension()).putInt(model.maxLength());
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
      return new Sections(channel).read();
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, "blend: there is no file " + file, e);
    }
  }

  /** A walk over the sections of a file in their order. */
  private static final class Sections {

    private final FileChannel channel;
    private long position;

    Sections(FileChannel channel) {
      this.channel = channel;
    }

    BlendModel read() throws IOException {
      ByteBuffer header = map(HEADER_WORDS);
      require(header.getInt() == MAGIC, "is no blend file");
      require(header.getInt() == VERSION, "has an unknown format version");
      require(
          header.getInt() == Evidence.values().length, "has a wrong number of evidence weights");
      int items = header.getInt();
      int dimension = header.getInt();
      int maxLength = header.getInt();
      int[] edges = {header.getInt(), header.getInt(), header.getInt()};
      require(items >= 0 && dimension >= 0 && maxLength > 0, "has a negative size");
      requireLength(items, dimension, edges);
      float scale = header.getFloat();
      float[] weights = new float[Evidence.values().length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = header.getFloat();
        require(Float.isFinite(weights[i]), "has a weight that is no number");
      }
      ItemVectors vectors =
          ItemVectors.inOrder(dimension, map((long) items * dimension).asFloatBuffer());
      FloatBuffer popularity = map(items).asFloatBuffer();
      return new BlendModel(
          vectors,
          scale,
          maxLength,
          table(items, edges[0]),
          table(items, edges[1]),
          table(items, edges[2]),
          popularity,
          BlendWeights.of(weights));
    }

    private void requireLength(long items, long dimension, int[] edges) throws IOException {
      long words = HEADER_WORDS + items * dimension + items;
      for (int count : edges) {
        require(count >= 0, "has a negative size");
        words += items + 1 + 2L * count;
      }
      if (words * 4 != channel.size()) {
        throw new ArtifactException(
            Problem.TRUNCATED,
            "blend: has " + channel.size() + " bytes where its header says " + words * 4);
      }
    }

    private EdgeTable table(int items, int edges) throws IOException {
      IntBuffer offsets = map(items + 1L).asIntBuffer();
      IntBuffer targets = map(edges).asIntBuffer();
      FloatBuffer weights = map(edges).asFloatBuffer();
      require(offsets.get(0) == 0 && offsets.get(items) == edges, "has wrong edge boundaries");
      for (int item = 0; item < items; item++) {
        require(offsets.get(item) <= offsets.get(item + 1), "has falling edge boundaries");
      }
      for (int edge = 0; edge < edges; edge++) {
        int target = targets.get(edge);
        require(target >= 0 && target < items, "has an edge to no item");
        require(weights.get(edge) > 0, "has an edge without weight");
      }
      return new EdgeTable(offsets, targets, weights);
    }

    private ByteBuffer map(long words) throws IOException {
      ByteBuffer section =
          channel
              .map(FileChannel.MapMode.READ_ONLY, position, words * 4)
              .order(ByteOrder.LITTLE_ENDIAN);
      position += words * 4;
      return section;
    }
  }

  private static void require(boolean holds, String what) throws ArtifactException {
    if (!holds) {
      throw new ArtifactException(Problem.CORRUPT, "blend: " + what);
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
}
