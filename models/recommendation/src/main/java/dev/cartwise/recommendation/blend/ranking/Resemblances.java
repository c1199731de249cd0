package dev.cartwise.recommendation.blend.ranking;

import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.search.BlendHit;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What items of an answer resemble: of each, the item of the history that adds most. */
final class Resemblances {

  private static final List<Evidence> RESEMBLING =
      Evidence.of(Evidence.Source.EDGES).stream()
          .filter(evidence -> evidence.relation().isOfResemblance())
          .toList();

  private final @Nullable Relation[] relations;
  private final float[] strengths;
  private final int[] origins;

  /**
   * Looks for them along the edges of a blend.
   *
   * @param history items, the oldest first
   */
  Resemblances(BlendModel model, HitPlaces places, List<BlendHit> hits, int[] history) {
    relations = new Relation[hits.size()];
    strengths = new float[hits.size()];
    origins = new int[hits.size()];
    if (hits.stream().noneMatch(hit -> hit.resemblance() > 0)) {
      return;
    }
    for (Evidence evidence : RESEMBLING) {
      EdgeTable edges = model.edges().get(evidence.relation());
      float strength = model.weights().of(evidence);
      for (int h = history.length - 1; edges != null && strength > 0 && h >= 0; h--) {
        int origin = history[h];
        edges.from(
            origin,
            strength,
            (target, added) -> offer(places.find(target), evidence.relation(), origin, added));
        strength *= evidence.decay();
      }
    }
  }

  private void offer(int hit, Relation relation, int origin, float added) {
    if (hit < 0) {
      return;
    }
    Relation former = relations[hit];
    boolean isNamed = former != null && former != Relation.RESEMBLES_NEW;
    boolean names = relation != Relation.RESEMBLES_NEW;
    if (names && !isNamed || names == isNamed && added > strengths[hit]) {
      relations[hit] = relation;
      strengths[hit] = added;
      origins[hit] = origin;
    }
  }

  /** What a hit resembles, or null for none. */
  @Nullable Reason of(int hit, Catalogue catalogue) {
    Relation relation = relations[hit];
    if (relation == null) {
      return null;
    }
    String name = catalogue.displayName(origins[hit]);
    return switch (relation) {
      case LOOKS_LIKE -> new Reason.LooksLike(name);
      case READS_LIKE -> new Reason.ReadsLike(name);
      default -> new Reason.Resembles(name);
    };
  }
}
