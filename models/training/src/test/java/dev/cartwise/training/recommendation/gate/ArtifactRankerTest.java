package dev.cartwise.training.recommendation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.training.recommendation.neural.EncoderOnnx;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.SequenceConfig;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items a to d, popular in that order but a and b of one category; blended, b follows a, c d. */
class ArtifactRankerTest {

  private static final long TRAINED_TO = 1_000;
  private static final int[] OFFSETS = {0, 1, 1, 1, 2};
  private static final int[] FOLLOWERS = {1, 2};

  @TempDir private Path directory;

  @BeforeEach
  void writeCatalogue() throws IOException {
    List<CatalogueItem> items =
        List.of(
            item("a", "Tea", 9), item("b", "Tea", 8), item("c", "Pans", 7), item("d", "Pans", 6));
    byte bought = new EdgeKind(true, true, true).code();
    NeighbourLists neighbours =
        new NeighbourLists(
            new int[] {0, 1, 1, 1, 1}, new int[] {3}, new float[] {0.9f}, new byte[] {bought});
    CatalogueWriter.write(
        directory.resolve(Catalogue.FILE_NAME), new CatalogueContent(1, items, neighbours));
  }

  @Test
  void answersByTheBlendAsItIsServed() throws IOException {
    writeBlend();
    try (ArtifactRanker fresh = ArtifactRanker.open(directory);
        ArtifactRanker published = ArtifactRanker.open(published())) {
      GateQuestion tookOut = question(touch(EventKind.REMOVE_FROM_CART, "d"), touch("a"));
      assertThat(fresh.answer(tookOut, 4)).first().isEqualTo("b");
      assertThat(fresh.answer(tookOut, 4)).doesNotContain("a", "d");
      assertThat(fresh.answer(question(touch("d"), touch("a")), 1)).containsExactly("c");
      assertThat(published.answer(tookOut, 4)).isEqualTo(fresh.answer(tookOut, 4));
      assertThat(fresh.byNeighbours(question(touch("a")), 1)).containsExactly("d");
      assertThat(fresh.byPopularity(question(touch("a")), 2)).containsExactly("b", "c");
    }
  }

  @Test
  void answersForNobodyKnownAsTheFunctionDoes() throws IOException {
    writeBlend();
    try (ArtifactRanker ranker = ArtifactRanker.open(directory)) {
      assertThat(ranker.answer(question(touch("gone")), 2)).containsExactly("a", "c");
    }
  }

  @Test
  void answersByTheNeighboursWithoutABlend() throws IOException {
    try (ArtifactRanker ranker = ArtifactRanker.open(directory)) {
      assertThat(ranker.answer(question(touch("a")), 1)).containsExactly("d");
    }
  }

  @Test
  void championDecidesNothingByAnAnswerThatItMayHaveLearned() throws IOException {
    ShopperFeatures viewedA = new ShopperFeatures(List.of(touch("a")));
    GateQuestion unseen = new GateQuestion(viewedA, "b", TRAINED_TO + 1, TRAINED_TO + 9);
    GateQuestion seenBeforeTheLogin = new GateQuestion(viewedA, "b", TRAINED_TO, TRAINED_TO + 9);
    Gate gate = Gate.ask(List.of(unseen, seenBeforeTheLogin), directory);
    writeBlend();

    GateAnswers champion = gate.askChampion(published());

    assertThat(champion.lists().get(0)).first().isEqualTo("b");
    assertThat(gate.challenger().lists().get(1)).first().isEqualTo("d");
    assertThat(champion.lists().get(1)).isEqualTo(gate.challenger().lists().get(1));
    assertThat(champion.ranks()[1]).isEqualTo(gate.challenger().ranks()[1]);
  }

  private void writeBlend() throws IOException {
    float[] vectors = {1, 0, 0, 1, -1, 0, 0, -1};
    EdgeTable follows = EdgeTable.of(OFFSETS, FOLLOWERS, new float[] {1, 1});
    BlendFile.write(
        directory.resolve(BlendFile.NAME),
        new BlendModel(
            ItemVectors.inOrder(2, FloatBuffer.wrap(vectors)),
            1f,
            5,
            Map.of(Relation.FOLLOWS, follows),
            FloatBuffer.wrap(new float[] {4, 3, 2, 1}),
            BlendWeights.only(Evidence.FOLLOWS)));
    SequenceConfig noLayers = new SequenceConfig(2, 0, 1, 5, 0f, 1e-3f, 1, 1, 1, 1, 1);
    Map<String, float[]> arrays =
        Map.of(
            "positions", new float[10],
            "final.gamma", new float[] {1, 1},
            "final.beta", new float[2]);
    SequenceModel encoder =
        new SequenceModel(
            noLayers, 4, vectors, 1f, arrays, new LearningCurve(List.of(), 1, StoppedBy.PASSES));
    Files.write(directory.resolve(BlendFile.ENCODER_NAME), EncoderOnnx.write(encoder));
  }

  private LocalArtifact published() throws IOException {
    List<ArtifactFile> files =
        List.of(
            ArtifactFile.of(directory.resolve(Catalogue.FILE_NAME)),
            ArtifactFile.of(directory.resolve(BlendFile.NAME)),
            ArtifactFile.of(directory.resolve(BlendFile.ENCODER_NAME)));
    return new LocalArtifact(
        directory,
        Manifest.of(Task.RECOMMENDATION)
            .version("v1")
            .createdAt(1)
            .files(files)
            .trainedOn(new DataRange(1, TRAINED_TO, 100))
            .codeVersion("test")
            .build());
  }

  private static CatalogueItem item(String id, String category, double popularity) {
    return new CatalogueItem(id, id, null, category, 1.0, Map.of(), popularity);
  }

  private static GateQuestion question(RecentInteraction... newestFirst) {
    return new GateQuestion(new ShopperFeatures(List.of(newestFirst)), "target", 0, 0);
  }

  private static RecentInteraction touch(String item) {
    return touch(EventKind.VIEW, item);
  }

  private static RecentInteraction touch(EventKind kind, String item) {
    return new RecentInteraction(1, item.charAt(0), kind, item);
  }
}
