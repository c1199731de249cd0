package dev.cartwise.training.recommendation.neural;

import java.util.List;

/**
 * Sequence models that were trained alike from different seeds and answer together: the logit of an
 * item is the mean of theirs.
 *
 * <p>They are served as one model. An item's vector is theirs side by side, and so is a query, in
 * which each part counts with its model's scale; the parts are as long as lets both have the length
 * of a member's. A single member is served as it is.
 *
 * @param members of one width and one longest history, at least one
 */
public record SequenceEnsemble(List<SequenceModel> members) {

  public SequenceEnsemble {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("an ensemble has at least one member");
    }
  }

  private SequenceModel first() {
    return members.get(0);
  }

  /** Width of an item's vector. */
  public int dimension() {
    return members.size() * first().config().dimension();
  }

  /** Longest history that is read, in items. */
  public int maxLength() {
    return first().config().maxLength();
  }

  /** Seed of the first member. */
  public long seed() {
    return first().config().seed();
  }

  /** Factor that turns the cosine of query and item vector into the mean logit. */
  public float scale() {
    return (float) (length() / Math.sqrt(members.size()));
  }

  /** The length of the members' scales as a vector. */
  private double length() {
    double squares = 0;
    for (SequenceModel member : members) {
      squares += (double) member.scale() * member.scale();
    }
    return Math.sqrt(squares);
  }

  /** What a member's normalised query counts in the query of all. */
  float share(SequenceModel member) {
    return (float) (member.scale() / length());
  }

  /** {@code float[items * dimension]}, row-major, rows as long as those of the members. */
  public float[] itemVectors() {
    if (members.size() == 1) {
      return first().itemVectors();
    }
    int width = first().config().dimension();
    float share = (float) (1 / Math.sqrt(members.size()));
    float[] all = new float[members.size() * first().itemVectors().length];
    for (int m = 0; m < members.size(); m++) {
      float[] own = members.get(m).itemVectors();
      for (int i = 0; i < own.length; i++) {
        all[i / width * dimension() + m * width + i % width] = share * own[i];
      }
    }
    return all;
  }
}
