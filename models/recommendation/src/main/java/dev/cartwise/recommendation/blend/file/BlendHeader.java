package dev.cartwise.recommendation.blend.file;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.vectors.VectorClusters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The header of a blend file.
 *
 * @param words how long it is
 * @param edges edges of each relation in their order, {@link #ABSENT} for one without a table;
 *     relations that the file does not know are not in it
 */
@SuppressWarnings("ArrayRecordComponent")
record BlendHeader(
    int words,
    boolean isPacked,
    int items,
    int dimension,
    int maxLength,
    int clusters,
    int[] edges,
    float scale,
    BlendWeights weights,
    Reranking reranking) {

  static final int MAGIC = 0x43424c44;
  static final int PLAIN = 6;
  static final int PACKED = 7;

  /** The first version whose header tells how many tables there are; before, it was three. */
  private static final int TABLES_COUNTED = 4;

  /** The first version with a re-ranking. */
  private static final int RERANKED = 6;

  private static final int OLDEST = 2;
  private static final int OLD_TABLES = 3;

  static final int ABSENT = -1;
  private static final int FIRST_WORDS = 8;

  static ByteBuffer toBytes(BlendModel model) {
    Relation[] relations = Relation.values();
    Evidence[] evidence = Evidence.values();
    ByteBuffer header =
        ByteBuffer.allocate(4 * (FIRST_WORDS + relations.length + 1 + 5 * evidence.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    VectorClusters clusters = model.vectors().clusters();
    header.putInt(MAGIC).putInt(model.vectors().isPacked() ? PACKED : PLAIN);
    header.putInt(evidence.length).putInt(model.items()).putInt(model.vectors().dimension());
    header.putInt(model.maxLength()).putInt(clusters == null ? 0 : clusters.count());
    header.putInt(relations.length);
    for (Relation relation : relations) {
      EdgeTable table = model.edges().get(relation);
      header.putInt(table == null ? ABSENT : table.edges());
    }
    header.putFloat(model.scale());
    put(model.weights(), header);
    put(model.reranking().ofNew(), header);
    put(model.reranking().ofSeen(), header);
    return header.flip();
  }

  private static void put(GapWeights weights, ByteBuffer header) {
    put(weights.linear(), header);
    put(weights.squared(), header);
  }

  private static void put(BlendWeights weights, ByteBuffer header) {
    for (Evidence each : Evidence.values()) {
      header.putFloat(weights.of(each));
    }
  }

  static BlendHeader read(FileChannel channel) throws IOException {
    ByteBuffer first = read(channel, 0, FIRST_WORDS);
    require(first.getInt() == MAGIC, "is no blend file");
    int version = first.getInt();
    require(version >= OLDEST && version <= PACKED, "has an unknown format version");
    int weightCount = first.getInt();
    require(
        weightCount > 0 && weightCount <= Evidence.values().length,
        "has a wrong number of evidence weights");
    int items = first.getInt();
    int dimension = first.getInt();
    int maxLength = first.getInt();
    int clusters = first.getInt();
    int tables = version < TABLES_COUNTED ? OLD_TABLES : first.getInt();
    require(
        tables >= 0 && tables <= Relation.values().length, "has a wrong number of tables of edges");
    int firstWords = first.position() / 4;
    boolean isReranked = version >= RERANKED;
    ByteBuffer rest = read(channel, firstWords, tables + 1 + (isReranked ? 5 : 1) * weightCount);
    int[] edges = new int[tables];
    for (int table = 0; table < tables; table++) {
      edges[table] = rest.getInt();
    }
    float scale = rest.getFloat();
    require(Float.isFinite(scale), "has a scale that is no number");
    BlendWeights weights = weights(rest, weightCount);
    Reranking reranking =
        isReranked
            ? new Reranking(gapWeights(rest, weightCount), gapWeights(rest, weightCount))
            : Reranking.NONE;
    return new BlendHeader(
        firstWords + rest.limit() / 4,
        version % 2 == PACKED % 2,
        items,
        dimension,
        maxLength,
        clusters,
        edges,
        scale,
        weights,
        reranking);
  }

  private static GapWeights gapWeights(ByteBuffer words, int count) throws ArtifactException {
    return new GapWeights(weights(words, count), weights(words, count));
  }

  private static BlendWeights weights(ByteBuffer words, int count) throws ArtifactException {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = words.getFloat();
      require(Float.isFinite(weights[i]), "has a weight that is no number");
    }
    return BlendWeights.of(weights);
  }

  private static ByteBuffer read(FileChannel channel, int word, int words) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * words).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, 4L * word + bytes.position()) < 0) {
        throw new ArtifactException(Problem.TRUNCATED, "blend: shorter than its header");
      }
    }
    return bytes.flip();
  }

  private static void require(boolean holds, String what) throws ArtifactException {
    BlendSections.require(holds, what);
  }
}
