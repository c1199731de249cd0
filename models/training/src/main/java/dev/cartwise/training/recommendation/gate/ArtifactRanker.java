package dev.cartwise.training.recommendation.gate;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.recommendation.CategoryCap;
import dev.cartwise.recommendation.Offer;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.ShopperRanker;
import dev.cartwise.recommendation.blend.OpenRecommender;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rankers of an artifact: what a function opens and serves, the neighbours of its catalogue
 * alone, and the catalogue's popular items.
 *
 * <p>What an answer leaves out is what the function leaves out, by the same rule.
 */
final class ArtifactRanker implements AutoCloseable {

  private final OpenRecommender served;
  private final Catalogue catalogue;

  private ArtifactRanker(OpenRecommender served) {
    this.served = served;
    this.catalogue = served.catalogue();
  }

  /**
   * Opens a published artifact.
   *
   * @throws ArtifactException if a file does not hold what it should
   */
  static ArtifactRanker open(LocalArtifact artifact) throws IOException {
    return new ArtifactRanker(OpenRecommender.open(artifact));
  }

  /**
   * Opens a fresh artifact.
   *
   * @param directory holds its files and no others
   * @throws ArtifactException if a file does not hold what it should
   */
  static ArtifactRanker open(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Set<String> names =
          files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
      return new ArtifactRanker(OpenRecommender.open(directory, names));
    }
  }

  /** What the function would answer: item ids, the best first. */
  List<String> answer(GateQuestion question, int count) {
    return answer(served.shoppers(), question, count);
  }

  /** The first items of what the function would answer, with their scores. */
  List<RankedItem> ranked(GateQuestion question, int count) {
    return ranked(served.shoppers(), question, count);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** What the neighbours of the catalogue alone would answer. */
  List<String> byNeighbours(GateQuestion question, int count) {
    return answer(served.related(), question, count);
  }

  /** The most popular items. */
  List<String> byPopularity(GateQuestion question, int count) {
    return IntStream.range(0, catalogue.size())
        .map(catalogue::popularAt)
        .filter(offer(question)::admits)
        .limit(count)
        .mapToObj(catalogue::itemId)
        .toList();
  }

  private List<String> answer(ShopperRanker ranker, GateQuestion question, int count) {
    return ranked(ranker, question, count).stream()
        .map(RankedItem::item)
        .map(catalogue::itemId)
        .toList();
  }

  private List<RankedItem> ranked(ShopperRanker ranker, GateQuestion question, int count) {
    Offer offer = offer(question);
    return offer.best(ranker.ranking(offer.history()), item -> true, CategoryCap.NONE, count);
  }

  private Offer offer(GateQuestion question) {
    return Offer.ofNew(catalogue, question.features(), List.of());
  }

  @Override
  public void close() {
    served.close();
  }
}
