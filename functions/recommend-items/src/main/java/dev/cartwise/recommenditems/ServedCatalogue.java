package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.LocalArtifact;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.CatalogueFilters;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An open catalogue with its ranker.
 *
 * @param catalogue the items
 * @param ranker ranks them
 * @param filters narrows them down
 */
record ServedCatalogue(Catalogue catalogue, ItemRanker ranker, CatalogueFilters filters)
    implements AutoCloseable {

  static ServedCatalogue open(LocalArtifact artifact) throws IOException {
    return open(artifact.directory().resolve(Catalogue.FILE_NAME));
  }

  static ServedCatalogue open(Path file) throws IOException {
    Catalogue catalogue = Catalogue.open(file);
    return new ServedCatalogue(
        catalogue,
        new ItemRanker(catalogue, RankingWeights.DEFAULT),
        new CatalogueFilters(catalogue));
  }

  @Override
  public void close() {
    catalogue.close();
  }
}
