package dev.cartwise.training.recommendation.gate;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.promotion.Ndcg;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a fresh artifact, the champion and the simple rankers the same questions.
 *
 * @param questions what was asked
 * @param challenger answers of the fresh artifact
 * @param neighbours answers of its neighbour lists alone
 * @param popularity answers by popularity
 * @param champion answers of the champion, if there is one that can be opened
 * @param championVersion which that is
 * @param championTrouble why it could not be opened
 */
public record Gate(
    List<GateQuestion> questions,
    GateAnswers challenger,
    GateAnswers neighbours,
    GateAnswers popularity,
    Optional<GateAnswers> champion,
    Optional<String> championVersion,
    Optional<String> championTrouble) {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final int DEPTH = Ndcg.DEPTH;

  /**
   * Asks.
   *
   * @param artifact the fresh artifact's files
   * @param scratch where the champion's files may be put
   * @throws IOException when the storage does not answer
   */
  public static Gate ask(
      ArtifactStore store,
      ArtifactSlot slot,
      List<GateQuestion> questions,
      Path artifact,
      Path scratch)
      throws IOException {
    Optional<String> version = store.champion(slot).map(ChampionPointer::version);
    Optional<GateAnswers> champion = Optional.empty();
    Optional<String> trouble = Optional.empty();
    if (version.isPresent()) {
      try {
        champion = Optional.of(champion(store, slot, version.get(), questions, scratch));
      } catch (ArtifactException e) {
        if (e.problem() == Problem.UNREACHABLE) {
          throw e;
        }
        LOG.warn("the champion {} cannot be ranked", version.get(), e);
        trouble = Optional.of(e.getMessage() + "");
      }
    }
    try (ArtifactRanker fresh = ArtifactRanker.open(artifact)) {
      return new Gate(
          questions,
          GateAnswers.of("this model", questions, question -> fresh.answer(question, DEPTH)),
          GateAnswers.of(
              "neighbours alone", questions, question -> fresh.byNeighbours(question, DEPTH)),
          GateAnswers.of("popularity", questions, question -> fresh.byPopularity(question, DEPTH)),
          champion,
          version,
          trouble);
    }
  }

  private static GateAnswers champion(
      ArtifactStore store,
      ArtifactSlot slot,
      String version,
      List<GateQuestion> questions,
      Path scratch)
      throws IOException {
    LocalArtifact files = new ArtifactCache(store, scratch).fetch(slot, version);
    try (ArtifactRanker old = ArtifactRanker.open(files)) {
      return GateAnswers.of("champion", questions, question -> old.answer(question, DEPTH));
    }
  }

  /** What promotion is decided by. */
  public GateResults results() {
    return new GateResults(
        Task.RECOMMENDATION.metric().orElseThrow(),
        challenger.scores(),
        popularity.scores(),
        championVersion.map(
            version ->
                champion
                    .map(answers -> answers.scores(version))
                    .orElseGet(() -> HeldOutScores.unasked(version))),
        championTrouble);
  }
}
