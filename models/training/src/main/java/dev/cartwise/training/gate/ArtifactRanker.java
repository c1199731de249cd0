package dev.cartwise.training.gate;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.blend.BlendFile;
import dev.cartwise.recommendation.blend.BlendModel;
import dev.cartwise.recommendation.blend.BlendedRanker;
import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.training.recommendation.metric.FirstItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The rankers of an artifact, opened from the files that a function would open: the blend if the
 * artifact has one, else the neighbours of its catalogue; and the catalogue's popular items.
 *
 * <p>As the function does, an answer leaves out what the shopper has touched.
 */
public final class ArtifactRanker implements AutoCloseable {

  private final Catalogue catalogue;
  private final ItemRanker neighbours;
  private final @Nullable BlendedRanker blend;
  private final @Nullable OnnxEncoder encoder;

  private ArtifactRanker(
      Catalogue catalogue, @Nullable BlendedRanker blend, @Nullable OnnxEncoder encoder) {
    this.catalogue = catalogue;
    this.neighbours = new ItemRanker(catalogue, RankingWeights.DEFAULT);
    this.blend = blend;
    this.encoder = encoder;
  }

  /**
   * Opens an artifact.
   *
   * @throws ArtifactException if a file does not hold what it should
   */
  static ArtifactRanker open(Path directory) throws IOException {
    Catalogue catalogue = Catalogue.open(directory.resolve(Catalogue.FILE_NAME));
    if (!Files.exists(directory.resolve(BlendFile.NAME))) {
      return new ArtifactRanker(catalogue, null, null);
    }
    BlendModel model = BlendFile.open(directory.resolve(BlendFile.NAME));
    OnnxEncoder encoder =
        OnnxEncoder.open(directory.resolve(BlendFile.ENCODER_NAME), model.vectors().dimension());
    return new ArtifactRanker(catalogue, new BlendedRanker(model, encoder), encoder);
  }

  /** What the function would answer: item ids, the best first. */
  public List<String> answer(GateQuestion question, int count) {
    if (blend == null) {
      return byNeighbours(question, count);
    }
    History history = History.of(catalogue, question.features());
    float[] scores = blend.scores(oldestFirst(history));
    for (int i = 0; i < history.size(); i++) {
      scores[history.item(i)] = Float.NEGATIVE_INFINITY;
    }
    return ids(Arrays.stream(FirstItems.of(scores, count)).boxed().toList());
  }

  /** What the neighbours of the catalogue alone would answer. */
  public List<String> byNeighbours(GateQuestion question, int count) {
    History history = History.of(catalogue, question.features());
    return ids(
        neighbours.forHistory(history, item -> !history.contains(item), count).stream()
            .map(RankedItem::item)
            .toList());
  }

  /** The most popular items. */
  public List<String> byPopularity(GateQuestion question, int count) {
    History history = History.of(catalogue, question.features());
    IntPredicate unknown = item -> !history.contains(item);
    List<Integer> popular = new ArrayList<>();
    for (int rank = 0; rank < catalogue.size() && popular.size() < count; rank++) {
      if (unknown.test(catalogue.popularAt(rank))) {
        popular.add(catalogue.popularAt(rank));
      }
    }
    return ids(popular);
  }

  /** The catalogue, for names and popularity. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Touches: of a run of interactions with one item there is one. */
  private static int[] oldestFirst(History history) {
    int[] touches = new int[history.size()];
    int count = 0;
    for (int i = history.size() - 1; i >= 0; i--) {
      if (count == 0 || touches[count - 1] != history.item(i)) {
        touches[count++] = history.item(i);
      }
    }
    return Arrays.copyOf(touches, count);
  }

  private List<String> ids(List<Integer> items) {
    return items.stream().map(catalogue::itemId).toList();
  }

  @Override
  public void close() {
    Optional.ofNullable(encoder).ifPresent(OnnxEncoder::close);
    catalogue.close();
  }
}
