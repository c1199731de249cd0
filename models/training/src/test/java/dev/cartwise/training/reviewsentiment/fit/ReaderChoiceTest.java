package dev.cartwise.training.reviewsentiment.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderChoiceTest {
  private static final Set<EvidenceKind> ALL = EnumSet.allOf(EvidenceKind.class);
  private static final int TEXTS = 2_000;

  /** Readers whose evidence is the truth, flipped for a share of the texts. */
  private static ReaderChoice choice(double ngrams, double recurrent, double transformer) {
    return new ReaderChoice(fit(ngrams, recurrent, transformer, TEXTS, 3));
  }

  private static BlendFit fit(
      double ngrams, double recurrent, double transformer, int count, long seed) {
    Random random = new Random(seed);
    List<LabeledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(new LabeledText("text " + i, random.nextInt(2), "", 1));
    }
    Map<EvidenceKind, double[]> evidence = new EnumMap<>(EvidenceKind.class);
    evidence.put(EvidenceKind.NGRAMS, reader(texts, ngrams, random));
    evidence.put(EvidenceKind.RECURRENT, reader(texts, recurrent, random));
    evidence.put(EvidenceKind.TRANSFORMER, reader(texts, transformer, random));
    return new BlendFit(texts, evidence);
  }

  private static double[] reader(List<LabeledText> texts, double flipped, Random random) {
    return texts.stream()
        .mapToDouble(
            text -> (text.isPositive() ? 1 : -1) * (random.nextDouble() < flipped ? -1 : 1))
        .toArray();
  }

  @Test
  void leavesOutReadersThatAddNothing() {
    assertThat(choice(0.05, 0.5, 0.5).among(ALL)).containsExactly(EvidenceKind.NGRAMS);
  }

  @Test
  void passesOverTheReaderInBetween() {
    assertThat(choice(0.2, 0.5, 0.02).among(ALL))
        .containsExactly(EvidenceKind.NGRAMS, EvidenceKind.TRANSFORMER);
  }

  @Test
  void asksNoReaderThatMayNotBeAsked() {
    assertThat(
            choice(0.2, 0.05, 0.01).among(EnumSet.of(EvidenceKind.NGRAMS, EvidenceKind.RECURRENT)))
        .containsExactly(EvidenceKind.NGRAMS, EvidenceKind.RECURRENT);
  }

  @Test
  void figuresOfAChoiceOweNothingToTheChoice() {
    double chosen = 0;
    double crossFitted = 0;
    int runs = 200;
    for (int seed = 0; seed < runs; seed++) {
      BlendFit noise = fit(0.5, 0.5, 0.5, 60, seed);
      ReaderChoice choice = new ReaderChoice(noise);
      chosen += noise.figures(noise.crossFitted(choice.among(ALL)), "").accuracy();
      crossFitted += noise.figures(choice.crossFitted(ALL), "").accuracy();
    }
    assertThat(chosen / runs).as("on the texts that it was made on").isGreaterThan(0.51);
    assertThat(crossFitted / runs).isLessThan(0.505);
  }
}
