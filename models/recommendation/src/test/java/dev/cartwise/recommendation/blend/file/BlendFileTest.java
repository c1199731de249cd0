package dev.cartwise.recommendation.blend.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.edges.PackedWeights;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class BlendFileTest {

  @TempDir private Path directory;

  private static final Reranking RERANKING =
      new Reranking(
          new GapWeights(
              new BlendWeights(Map.of(Evidence.FOLLOWS, -.5f)),
              new BlendWeights(Map.of(Evidence.FOLLOWS, .25f))),
          new GapWeights(
              new BlendWeights(Map.of(Evidence.SEEN, 3f)),
              new BlendWeights(Map.of(Evidence.SEEN, -1f))));

  private static final float[] VECTORS = {1, 0, 0, 1, .6f, .8f};

  public static BlendModel model() {
    EdgeTable follows =
        EdgeTable.of(new int[] {0, 2, 2, 3}, new int[] {1, 2, 0}, new float[] {.5f, .25f, 1f});
    return new BlendModel(
        ItemVectors.inOrder(2, FloatBuffer.wrap(VECTORS)),
        10f,
        5,
        Map.of(Relation.FOLLOWS, follows),
        FloatBuffer.wrap(new float[] {2, 1, 0}),
        new BlendWeights(
            Map.of(Evidence.NEURAL, 1f, Evidence.FOLLOWS, 2f, Evidence.POPULARITY, .5f)));
  }

  private static BlendModel packed() {
    return clustered(PackedRows.of(2, VECTORS));
  }

  private static BlendModel clustered(VectorRows rows) {
    VectorClusters one =
        new VectorClusters(
            FloatBuffer.wrap(new float[] {.5f, .6f}),
            IntBuffer.wrap(new int[] {0, 3}),
            IntBuffer.wrap(new int[] {1, 2, 0}),
            IntBuffer.wrap(new int[] {2, 0, 1}));
    BlendModel model = model();
    return new BlendModel(
        new ItemVectors(2, rows, one),
        model.scale(),
        model.maxLength(),
        model.edges(),
        model.popularity(),
        model.weights());
  }

  /** Sizes whose sum in bytes is 2⁶⁴ more than the file's. */
  @Test
  void refusesSizesThatOverflow() throws IOException {
    int items = Integer.MAX_VALUE;
    int clusters = (int) ((1L << 32) - 16 - items);
    long dimension = 1L << 30;
    int header = 9 + Relation.values().length + 5 * Evidence.values().length;
    long words =
        header + (items + (long) clusters) * dimension + 4L * items + 3 + clusters + 1 + 2L * items;
    int fileWords = header + (int) ((words - header) & 1);
    int edges = (int) (((1L << 62) + fileWords - words) / 2);
    ByteBuffer file = ByteBuffer.allocate(4 * fileWords).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(BlendHeader.MAGIC).putInt(BlendHeader.PLAIN).putInt(Evidence.values().length);
    file.putInt(items).putInt((int) dimension).putInt(1).putInt(clusters);
    file.putInt(Relation.values().length).putInt(edges).putInt(0).putInt(0);
    for (int relation = 3; relation < Relation.values().length; relation++) {
      file.putInt(BlendHeader.ABSENT);
    }
    Path path = Files.write(directory.resolve("overflow.bin"), file.array());
    assertThatThrownBy(() -> BlendFile.open(path))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
  }

  /** Version 2: three tables, which the header does not count, and eleven weights. */
  @Test
  void opensAFileFromBeforeTablesWereCounted() throws IOException {
    ByteBuffer file = ByteBuffer.allocate(4 * 49).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0x43424c44).putInt(2).putInt(11).putInt(3).putInt(2).putInt(5).putInt(0);
    file.putInt(3).putInt(0).putInt(0).putFloat(10f);
    for (float weight : new float[] {1, 0, 2, 0, 0, .5f, 0, 0, 0, 0, 0}) {
      file.putFloat(weight);
    }
    for (float value : new float[] {1, 0, 0, 1, .6f, .8f, 2, 1, 0}) {
      file.putFloat(value);
    }
    file.putInt(0).putInt(2).putInt(2).putInt(3).putInt(1).putInt(2).putInt(0);
    file.putFloat(.5f).putFloat(.25f).putFloat(1f);
    Path path = Files.write(directory.resolve("old.bin"), file.array());

    BlendModel old = BlendFile.open(path);

    assertThat(old.edges().get(Relation.FOLLOWS)).isEqualTo(model().edges().get(Relation.FOLLOWS));
    SequenceEncoder encoder = (vectors, length) -> new float[] {vectors[0], vectors[1]};
    assertThat(new BlendScorer(old, encoder).scores(new int[] {0}))
        .isEqualTo(new BlendScorer(model(), encoder).scores(new int[] {0}));
  }

  /** Versions 4 and 5: no weights of gaps. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void opensAFileFromBeforeReranking(boolean isPacked) throws IOException {
    BlendModel now = isPacked ? packed() : model();
    byte[] bytes = Files.readAllBytes(written(now.with(RERANKING)));
    int gapsFrom = 4 * (9 + Relation.values().length + Evidence.values().length);
    int gapsEnd = gapsFrom + 4 * 4 * Evidence.values().length;
    ByteBuffer old = ByteBuffer.allocate(bytes.length - gapsEnd + gapsFrom);
    old.put(bytes, 0, gapsFrom).put(bytes, gapsEnd, bytes.length - gapsEnd);
    old.order(ByteOrder.LITTLE_ENDIAN).putInt(4, isPacked ? 5 : 4);

    BlendModel read = BlendFile.open(Files.write(directory.resolve("once.bin"), old.array()));

    assertThat(read.reranking().pieces()).isEmpty();
    assertThat(read.edges()).isEqualTo(now.edges());
    assertThat(read.vectors().rows()).isEqualTo(now.vectors().rows());
    assertThat(read.weights().of(Evidence.FOLLOWS)).isEqualTo(2f);
  }

  @Test
  void aRerankingComesBackAsItWas() throws IOException {
    Reranking mapped = BlendFile.open(written(model().with(RERANKING))).reranking();

    assertThat(mapped.pieces()).containsExactlyInAnyOrder(Evidence.FOLLOWS, Evidence.SEEN);
    assertThat(mapped.ofNew().of(Evidence.FOLLOWS, 2f)).isEqualTo(-.5f * 2 + .25f * 4);
    assertThat(mapped.ofSeen().of(Evidence.SEEN, 2f)).isEqualTo(3f * 2 - 1f * 4);
    assertThat(mapped.ofSeen().of(Evidence.FOLLOWS, 2f)).isZero();
  }

  @Test
  void relationsWithoutATableTakeNoRoomAndGiveNothing() throws IOException {
    BlendModel mapped = BlendFile.open(written(model()));

    assertThat(mapped.edges()).containsOnlyKeys(Relation.FOLLOWS);
    assertThat(mapped.strength(Relation.TWO_STEPS, 0, 1)).isZero();
  }

  @Test
  void aMappedModelScoresAsTheOneThatWasWritten() throws IOException {
    Path file = written(model());

    BlendModel mapped = BlendFile.open(file);

    SequenceEncoder encoder = (vectors, length) -> new float[] {vectors[0], vectors[1]};
    assertThat(new BlendScorer(mapped, encoder).scores(new int[] {0}))
        .isEqualTo(new BlendScorer(model(), encoder).scores(new int[] {0}));
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    BlendFile.write(first, model());
    BlendFile.write(second, BlendFile.open(first));

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void aPackedModelComesBackAsItWas() throws IOException {
    Path file = written(packed());

    BlendModel mapped = BlendFile.open(file);

    assertThat(mapped.vectors().rows()).isEqualTo(packed().vectors().rows());
    assertThat(mapped.edges()).isEqualTo(packed().edges());
    assertThat(mapped.popularity()).isEqualTo(packed().popularity());
  }

  @Test
  void floatsInClustersAreRead() throws IOException {
    BlendModel old = clustered(new FloatRows(2, FloatBuffer.wrap(VECTORS)));
    Path file = written(old);

    BlendModel mapped = BlendFile.open(file);

    assertThat(mapped.vectors().rows()).isEqualTo(old.vectors().rows());
    assertThat(mapped.vectors().clusters()).isEqualTo(old.vectors().clusters());
  }

  @Test
  void tellsATruncatedPackedFile() throws IOException {
    assertTruncated(written(packed()), 1);
  }

  @ParameterizedTest
  @CsvSource({"4,9", "8,99", "16,0", "28,99"})
  void tellsAHeaderThatCannotBe(int at, int word) throws IOException {
    Path file = written(packed());
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, word);
    Files.write(file, bytes);

    assertProblem(file, Problem.CORRUPT);
  }

  @Test
  void tellsATruncatedFile() throws IOException {
    assertTruncated(written(model()), 4);
  }

  @Test
  void tellsAnEdgeToNoItem() throws IOException {
    BlendModel broken = model();
    follows(broken).targets().put(0, 3);
    Path file = written(broken);

    assertProblem(file, Problem.CORRUPT);
  }

  @Test
  void tellsAPackedEdgeWithoutWeight() throws IOException {
    BlendModel broken = packed();
    ((PackedWeights) follows(broken).weights()).bits().put(2, (short) 0);
    Path file = written(broken);

    assertProblem(file, Problem.CORRUPT);
  }

  @Test
  void tellsAMissingFile() {
    assertProblem(directory.resolve("none"), Problem.MISSING);
  }

  private static EdgeTable follows(BlendModel model) {
    return Objects.requireNonNull(model.edges().get(Relation.FOLLOWS));
  }

  private Path written(BlendModel model) throws IOException {
    Path file = directory.resolve(BlendFile.NAME);
    BlendFile.write(file, model);
    return file;
  }

  private static void assertTruncated(Path file, int lostBytes) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - lostBytes));
    assertProblem(file, Problem.TRUNCATED);
  }

  private static void assertProblem(Path file, Problem problem) {
    assertThatThrownBy(() -> BlendFile.open(file))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
