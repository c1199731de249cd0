package dev.cartwise.training.recommendation.gate;

import dev.cartwise.artifactstore.promotion.Ndcg;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.recommendation.ExposureBalance;
import dev.cartwise.training.recommendation.exposure.ExposureCurve;
import dev.cartwise.training.recommendation.exposure.ExposurePoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks a fresh artifact, the champion and the simple rankers the same questions.
 *
 * @param questions what was asked
 * @param challenger answers of the fresh artifact
 * @param neighbours answers of its neighbour lists alone
 * @param popularity answers by popularity
 * @param exposure what a more even spread of the fresh artifact's answers costs
 * @param champion answers of the champion, if there is one that can be opened
 */
public record Gate(
    List<GateQuestion> questions,
    GateAnswers challenger,
    GateAnswers neighbours,
    GateAnswers popularity,
    List<ExposurePoint> exposure,
    Optional<GateAnswers> champion) {

  private static final int DEPTH = Ndcg.DEPTH;

  /**
   * Asks all but the champion.
   *
   * @param artifact the fresh artifact's files
   */
  public static Gate ask(List<GateQuestion> questions, Path artifact) throws IOException {
    try (ArtifactRanker fresh = ArtifactRanker.open(artifact)) {
      return new Gate(
          questions,
          GateAnswers.of("this model", questions, question -> fresh.answer(question, DEPTH)),
          GateAnswers.of(
              "neighbours alone", questions, question -> fresh.byNeighbours(question, DEPTH)),
          GateAnswers.of("popularity", questions, question -> fresh.byPopularity(question, DEPTH)),
          exposure(questions, fresh),
          Optional.empty());
    }
  }

  private static List<ExposurePoint> exposure(List<GateQuestion> questions, ArtifactRanker fresh) {
    return ExposureCurve.of(
        fresh.catalogue(),
        questions.stream().map(each -> fresh.ranked(each, ExposureBalance.DEPTH)).toList(),
        questions.stream().mapToInt(each -> fresh.catalogue().indexOf(each.target())).toArray());
  }

  /**
   * Asks a champion. Where it may have been trained on the answer, it is taken to answer as the
   * fresh artifact does, so that the question decides nothing.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException if it cannot be opened
   */
  public GateAnswers askChampion(LocalArtifact files) throws IOException {
    long trainedTo = files.manifest().trainingData().toMillis();
    try (ArtifactRanker old = ArtifactRanker.open(files)) {
      GateAnswers answers =
          GateAnswers.of("champion", questions, question -> old.answer(question, DEPTH));
      return answers.or(challenger, i -> questions.get(i).mayBeKnownTo(trainedTo));
    }
  }

  /** The same with a champion's answers. */
  public Gate with(GateAnswers championAnswers) {
    return new Gate(
        questions, challenger, neighbours, popularity, exposure, Optional.of(championAnswers));
  }
}
