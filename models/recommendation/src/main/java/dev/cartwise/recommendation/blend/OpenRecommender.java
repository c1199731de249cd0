package dev.cartwise.recommendation.blend;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.ShopperRanker;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.ranking.BlendShopperRanker;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An artifact as it is served: the catalogue and, if it has one, the blend on top of it.
 *
 * @param catalogue the items
 * @param related ranks what goes with an item
 * @param shoppers ranks for shoppers: by the blend, else as {@code related} does
 * @param encoder the blend's sequence encoder
 */
public record OpenRecommender(
    Catalogue catalogue, ItemRanker related, ShopperRanker shoppers, Optional<OnnxEncoder> encoder)
    implements AutoCloseable {

  /**
   * Opens all files of an artifact.
   *
   * @throws ArtifactException if one of them cannot be served, or they do not fit each other
   */
  public static OpenRecommender open(LocalArtifact artifact) throws IOException {
    return open(
        artifact.directory(),
        artifact.manifest().files().stream().map(file -> file.name()).collect(Collectors.toSet()));
  }

  /**
   * Opens all files of an artifact and ranks once, so that one that cannot serve is refused before
   * it serves.
   *
   * @throws ArtifactException as {@link #open(LocalArtifact)}; {@code CORRUPT} too if the encoder
   *     fails or gives no numbers
   */
  public static OpenRecommender openTried(LocalArtifact artifact) throws IOException {
    OpenRecommender opened = open(artifact);
    try {
      if (opened.encoder.isPresent()) {
        opened.encoder.get().tryOut();
      }
      if (opened.catalogue.size() > 0) {
        opened.shoppers.ranking(History.ofViews(0)).best(item -> true, 1);
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Opens the files of an artifact that has no manifest yet.
   *
   * @param directory where they are
   * @param names what they are called
   * @throws ArtifactException if one of them cannot be served, or they do not fit each other
   */
  public static OpenRecommender open(Path directory, Set<String> names) throws IOException {
    Catalogue catalogue = Catalogue.open(directory.resolve(Catalogue.FILE_NAME));
    return names.contains(BlendFile.NAME) || names.contains(BlendFile.ENCODER_NAME)
        ? withBlend(catalogue, directory)
        : of(catalogue);
  }

  /** A catalogue alone. */
  public static OpenRecommender of(Catalogue catalogue) {
    ItemRanker ranker = new ItemRanker(catalogue, RankingWeights.DEFAULT);
    return new OpenRecommender(catalogue, ranker, ranker, Optional.empty());
  }

  private static OpenRecommender withBlend(Catalogue catalogue, Path directory) throws IOException {
    BlendModel model = BlendFile.open(directory.resolve(BlendFile.NAME));
    if (model.items() != catalogue.size()) {
      throw new ArtifactException(
          Problem.CORRUPT,
          "blend: has " + model.items() + " items where the catalogue has " + catalogue.size());
    }
    OnnxEncoder encoder =
        OnnxEncoder.open(directory.resolve(BlendFile.ENCODER_NAME), model.vectors().dimension());
    ItemRanker related = new ItemRanker(catalogue, RankingWeights.DEFAULT);
    return new OpenRecommender(
        catalogue,
        related,
        new BlendShopperRanker(catalogue, model, encoder, related),
        Optional.of(encoder));
  }

  /** Closes the encoder; mapped files live as long as somebody can reach them. */
  @Override
  public void close() {
    encoder.ifPresent(OnnxEncoder::close);
    catalogue.close();
  }
}
