package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lifecycle.HeldOut;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Held-out reviews whose side a reader has to tell: 1 for a right answer, else 0. */
final class ReviewExam {

  private final List<Question> questions;
  private final Path backbones;

  private record Question(Language language, LabeledText text) {}

  /**
   * @param heldOut decided texts by language
   * @param backbones where the text backbones are
   */
  ReviewExam(Map<Language, List<LabeledText>> heldOut, Path backbones) {
    List<Question> all = new ArrayList<>();
    heldOut.forEach(
        (language, texts) -> texts.forEach(text -> all.add(new Question(language, text))));
    this.questions = HeldOut.sample(all);
    this.backbones = backbones;
  }

  /**
   * What an artifact scores.
   *
   * @param artifact with its manifest
   * @throws dev.cartwise.artifactstore.ArtifactException if it cannot be opened, or does not know a
   *     language
   */
  double[] scores(Path artifact) throws IOException {
    double[] scores = new double[questions.size()];
    try (ReviewAnalyzer analyzer = ReviewAnalyzer.open(artifact, backbones)) {
      for (int i = 0; i < scores.length; i++) {
        LabeledText text = questions.get(i).text();
        boolean pleased = analyzer.polarity(text.text(), questions.get(i).language()) > 0.5;
        scores[i] = pleased == text.isPositive() ? 1 : 0;
      }
    }
    return scores;
  }

  /** What the artifact that is shipped scores or, without one, the most frequent side. */
  HeldOutScores baseline(Path shipped) throws IOException {
    return Files.isRegularFile(shipped.resolve(Manifest.FILE_NAME))
        ? new HeldOutScores(HeldOut.SHIPPED, scores(shipped))
        : HeldOut.mostFrequent(
            questions.stream().map(each -> String.valueOf(each.text().isPositive())).toList());
  }
}
