package dev.cartwise.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlendFileTest {

  @TempDir private Path directory;

  static BlendModel model() {
    EdgeTable follows =
        EdgeTable.of(new int[] {0, 2, 2, 3}, new int[] {1, 2, 0}, new float[] {.5f, .25f, 1f});
    EdgeTable none = EdgeTable.of(new int[4], new int[0], new float[0]);
    return new BlendModel(
        ItemVectors.inOrder(2, FloatBuffer.wrap(new float[] {1, 0, 0, 1, .6f, .8f})),
        10f,
        5,
        follows,
        none,
        none,
        FloatBuffer.wrap(new float[] {2, 1, 0}),
        new BlendWeights(
            Map.of(Evidence.NEURAL, 1f, Evidence.FOLLOWS, 2f, Evidence.POPULARITY, .5f)));
  }

  @Test
  void aMappedModelScoresAsTheOneThatWasWritten() throws IOException {
    Path file = directory.resolve(BlendFile.NAME);
    BlendFile.write(file, model());

    BlendModel mapped = BlendFile.open(file);

    SequenceEncoder encoder = (vectors, length) -> new float[] {vectors[0], vectors[1]};
    assertThat(new BlendedRanker(mapped, encoder).scores(new int[] {0}))
        .isEqualTo(new BlendedRanker(model(), encoder).scores(new int[] {0}));
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
  void tellsATruncatedFile() throws IOException {
    Path file = directory.resolve(BlendFile.NAME);
    BlendFile.write(file, model());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 4));

    assertProblem(file, Problem.TRUNCATED);
  }

  @Test
  void tellsAnEdgeToNoItem() throws IOException {
    Path file = directory.resolve(BlendFile.NAME);
    BlendModel broken = model();
    broken.follows().targets().put(0, 3);
    BlendFile.write(file, broken);

    assertProblem(file, Problem.CORRUPT);
  }

  @Test
  void tellsAMissingFile() {
    assertProblem(directory.resolve("none"), Problem.MISSING);
  }

  private static void assertProblem(Path file, Problem problem) {
    assertThatThrownBy(() -> BlendFile.open(file))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
