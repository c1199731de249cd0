package dev.cartwise.imagetagging;

import java.util.List;

/**
 * What one head says of a picture.
 *
 * @param head the name of the head
 * @param ranking all its labels, most likely first; at least one
 */
public record HeadTags(String head, List<ScoredLabel> ranking) {

  public HeadTags {
    ranking = List.copyOf(ranking);
  }

  /** The most likely label. */
  public ScoredLabel best() {
    return ranking.get(0);
  }
}
