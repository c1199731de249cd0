package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.Fallback;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.recommendation.blend.OpenRecommender;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.CatalogueFilters;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An open recommender with the filters of its catalogue; all of it is exchanged at once.
 *
 * @param recommender the items and their rankers
 * @param filters narrows them down
 */
record ServedCatalogue(OpenRecommender recommender, CatalogueFilters filters)
    implements AutoCloseable {

  private static final Task TASK = Task.RECOMMENDATION;

  /** The catalogue of each shop: its champion, or its bare items while there is none to serve. */
  static ShopChampions<ServedCatalogue> ofShops(
      ChampionSource source, UntrainedCatalogues untrained) {
    return new ShopChampions<>(
        source, TASK, ServedCatalogue::open, Fallback.makeshift("untrained", untrained::find));
  }

  static ServedCatalogue open(LocalArtifact artifact) throws IOException {
    return of(OpenRecommender.openTried(artifact));
  }

  /** A catalogue file without anything that was learned beside it. */
  static ServedCatalogue open(Path file) throws IOException {
    return of(OpenRecommender.of(Catalogue.open(file)));
  }

  private static ServedCatalogue of(OpenRecommender recommender) {
    return new ServedCatalogue(recommender, new CatalogueFilters(recommender.catalogue()));
  }

  Catalogue catalogue() {
    return recommender.catalogue();
  }

  @Override
  public void close() {
    recommender.close();
  }
}
