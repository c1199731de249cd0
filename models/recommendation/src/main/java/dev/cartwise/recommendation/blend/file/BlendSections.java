package dev.cartwise.recommendation.blend.file;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.edges.EdgeWeights;
import dev.cartwise.recommendation.blend.edges.FloatWeights;
import dev.cartwise.recommendation.blend.edges.PackedWeights;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.FloatRows;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.PackedRows;
import dev.cartwise.recommendation.blend.vectors.VectorClusters;
import dev.cartwise.recommendation.blend.vectors.VectorRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumMap;
import java.util.Map;

/**
 * A walk over the sections of a blend file in their order.
 *
 * <p>What is checked is read through a small buffer and mapped afterwards, so that opening a large
 * file does not fill the process with pages that no search will look at.
 */
final class BlendSections {

  private static final int CHUNK_BYTES = 1 << 16;

  private final FileChannel channel;
  private final BlendHeader header;
  private final boolean isPacked;
  private long position;

  BlendSections(FileChannel channel, BlendHeader header) {
    this.channel = channel;
    this.header = header;
    this.isPacked = header.isPacked();
    this.position = header.words() * 4L;
  }

  BlendModel read() throws IOException {
    int items = header.items();
    int dimension = header.dimension();
    int clusters = header.clusters();
    require(
        items >= 0 && dimension >= 0 && header.maxLength() > 0 && clusters >= 0,
        "has a negative size");
    require(dimension > 0 || !isPacked, "has vectors of no width");
    require(
        (long) items * dimension <= Integer.MAX_VALUE
            && (long) clusters * dimension <= Integer.MAX_VALUE,
        "has more numbers than a section can hold");
    requireLength(items, dimension, clusters, header.edges());
    VectorRows rows = rows(items, dimension);
    FloatBuffer popularity = map(items).asFloatBuffer();
    Map<Relation, EdgeTable> tables = new EnumMap<>(Relation.class);
    for (int table = 0; table < header.edges().length; table++) {
      int edges = header.edges()[table];
      if (edges != BlendHeader.ABSENT) {
        tables.put(Relation.values()[table], table(items, edges));
      }
    }
    VectorClusters divided = clusters == 0 ? null : clusters(items, dimension, clusters);
    return new BlendModel(
        new ItemVectors(dimension, rows, divided),
        header.scale(),
        header.maxLength(),
        tables,
        popularity,
        header.weights(),
        header.reranking());
  }

  private void requireLength(long items, long dimension, long clusters, int[] edges)
      throws IOException {
    long rows = isPacked ? words(items * dimension, Byte.BYTES) + items : items * dimension;
    long words = header.words() + rows + items;
    for (int count : edges) {
      if (count == BlendHeader.ABSENT) {
        continue;
      }
      require(count >= 0, "has a negative size");
      words += items + 1 + count + (isPacked ? words(count, Short.BYTES) : count);
    }
    if (clusters > 0) {
      words += clusters * dimension + clusters + 1 + 2 * items;
    }
    if (words * 4 != channel.size()) {
      throw new ArtifactException(
          Problem.TRUNCATED,
          "blend: has " + channel.size() + " bytes where its header says " + words * 4);
    }
  }

  /** How many words some elements take. */
  private static long words(long count, int elementBytes) {
    return (count * elementBytes + Integer.BYTES - 1) / Integer.BYTES;
  }

  private VectorRows rows(int items, int dimension) throws IOException {
    int numbers = Math.toIntExact((long) items * dimension);
    if (!isPacked) {
      return new FloatRows(dimension, map(numbers).asFloatBuffer());
    }
    ByteBuffer bytes = map(words(numbers, Byte.BYTES)).limit(numbers);
    return new PackedRows(dimension, bytes, map(items).asFloatBuffer());
  }

  private EdgeTable table(int items, int edges) throws IOException {
    IntBuffer offsets = boundaries(items, edges, "edge");
    IntBuffer targets = indices(edges, items, "an edge to no item");
    return new EdgeTable(offsets, targets, isPacked ? packedWeights(edges) : floatWeights(edges));
  }

  private EdgeWeights floatWeights(int edges) throws IOException {
    Words words = new Words();
    for (int edge = 0; edge < edges; edge++) {
      requireStrength(Float.intBitsToFloat(words.next()));
    }
    return new FloatWeights(map(edges).asFloatBuffer());
  }

  private EdgeWeights packedWeights(int edges) throws IOException {
    Words words = new Words();
    for (int edge = 0; edge < edges; edge += 2) {
      int pair = words.next();
      requireStrength(PackedWeights.unpack((short) pair));
      if (edge + 1 < edges) {
        requireStrength(PackedWeights.unpack((short) (pair >>> Short.SIZE)));
      }
    }
    return new PackedWeights(map(words(edges, Short.BYTES)).asShortBuffer().limit(edges));
  }

  private static void requireStrength(float weight) throws ArtifactException {
    require(weight > 0, "has an edge without weight");
  }

  private VectorClusters clusters(int items, int dimension, int clusters) throws IOException {
    FloatBuffer centroids = map((long) clusters * dimension).asFloatBuffer();
    IntBuffer offsets = boundaries(clusters, items, "cluster");
    IntBuffer itemAt = indices(items, items, "a place of no item");
    IntBuffer placeOf = indices(items, items, "an item without a place");
    for (int place = 0; place < items; place++) {
      require(placeOf.get(itemAt.get(place)) == place, "has two places for an item");
    }
    return new VectorClusters(centroids, offsets, itemAt, placeOf);
  }

  /** Boundaries that must rise from 0 to {@code end}. */
  private IntBuffer boundaries(int count, int end, String what) throws IOException {
    Words words = new Words();
    int last = words.next();
    require(last == 0, "has wrong " + what + " boundaries");
    for (int i = 0; i < count; i++) {
      int next = words.next();
      if (next < last) {
        throw corrupt("has falling " + what + " boundaries");
      }
      last = next;
    }
    require(last == end, "has wrong " + what + " boundaries");
    return map(count + 1L).asIntBuffer();
  }

  /** Indices that must lie from 0 to below {@code end}. */
  private IntBuffer indices(int count, int end, String what) throws IOException {
    Words words = new Words();
    for (int i = 0; i < count; i++) {
      int index = words.next();
      if (index < 0 || index >= end) {
        throw corrupt("has " + what);
      }
    }
    return map(count).asIntBuffer();
  }

  private ByteBuffer map(long words) throws IOException {
    ByteBuffer section =
        channel
            .map(FileChannel.MapMode.READ_ONLY, position, words * 4)
            .order(ByteOrder.LITTLE_ENDIAN);
    position += words * 4;
    return section;
  }

  static void require(boolean holds, String what) throws ArtifactException {
    if (!holds) {
      throw corrupt(what);
    }
  }

  private static ArtifactException corrupt(String what) {
    return new ArtifactException(Problem.CORRUPT, "blend: " + what);
  }

  /** The words of the section that comes next, through a buffer. */
  private final class Words {

    private final ByteBuffer chunk =
        ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long readUpTo = position;
    private int[] words = {};
    private int at;

    int next() throws IOException {
      if (at == words.length) {
        fill();
      }
      return words[at++];
    }

    /** Reads on into an array, which is looked through many times faster than the buffer. */
    private void fill() throws IOException {
      chunk.clear();
      while (chunk.position() < 4 || chunk.position() % 4 != 0) {
        int read = channel.read(chunk, readUpTo);
        if (read < 0) {
          throw new ArtifactException(Problem.TRUNCATED, "blend: ended while it was read");
        }
        readUpTo += read;
      }
      words = new int[chunk.flip().remaining() / 4];
      chunk.asIntBuffer().get(words);
      at = 0;
    }
  }
}
