package dev.cartwise.training.recommendation.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceEnsembleTest {

  private static final int ITEMS = 12;
  private static final int WIDTH = 8;
  private static final int[] HISTORY = {3, 4, 5};

  private static SequenceEnsemble ensemble;

  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    ensemble = new SequenceEnsemble(List.of(member(1), member(2)));
  }

  @Test
  void theLogitIsTheMeanOfTheMembers() throws IOException {
    float[] first = logits(new SequenceEnsemble(ensemble.members().subList(0, 1)));
    float[] second = logits(new SequenceEnsemble(ensemble.members().subList(1, 2)));

    float[] both = logits(ensemble);

    assertThat(first).isNotEqualTo(second);
    for (int item = 0; item < ITEMS; item++) {
      assertThat(both[item]).isCloseTo((first[item] + second[item]) / 2, within(1e-3f));
    }
  }

  @Test
  void vectorsAndQueriesHaveLengthOne() throws IOException {
    assertThat(length(Arrays.copyOf(ensemble.itemVectors(), 2 * WIDTH))).isCloseTo(1, within(1e-4));
    assertThat(length(query(ensemble))).isCloseTo(1, within(1e-4));
  }

  @Test
  void aSingleMemberIsServedAsItIs() {
    SequenceModel member = ensemble.members().get(0);
    SequenceEnsemble alone = new SequenceEnsemble(List.of(member));

    assertThat(alone.itemVectors()).isSameAs(member.itemVectors());
    assertThat(alone.scale()).isEqualTo(member.scale());
    assertThat(alone.dimension()).isEqualTo(WIDTH);
  }

  private float[] logits(SequenceEnsemble of) throws IOException {
    float[] query = query(of);
    float[] vectors = of.itemVectors();
    float[] logits = new float[ITEMS];
    for (int i = 0; i < vectors.length; i++) {
      logits[i / of.dimension()] += of.scale() * vectors[i] * query[i % of.dimension()];
    }
    return logits;
  }

  private float[] query(SequenceEnsemble of) throws IOException {
    Path file = Files.write(folder.resolve("encoder.onnx"), EncoderOnnx.write(of));
    int d = of.dimension();
    float[] inputs = new float[HISTORY.length * d];
    for (int i = 0; i < HISTORY.length; i++) {
      System.arraycopy(of.itemVectors(), HISTORY[i] * d, inputs, i * d, d);
    }
    try (OnnxEncoder encoder = OnnxEncoder.open(file, d)) {
      return encoder.encode(inputs, HISTORY.length);
    }
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static SequenceModel member(long seed) {
    List<int[]> sequences = new ArrayList<>();
    for (int start = 0; start < ITEMS; start++) {
      sequences.add(
          new int[] {start, (start + 1) % ITEMS, (start + 2) % ITEMS, (start + 3) % ITEMS});
    }
    SequenceConfig config = new SequenceConfig(WIDTH, 1, 2, 6, 0.1f, 5e-3f, 3, 64, 100, 1, seed);
    return new SequenceTrainer(config, FitLimits.of(FitLimits.TOKENS, 60))
        .train(sequences, ITEMS, new int[ITEMS][0], 3, null);
  }
}
