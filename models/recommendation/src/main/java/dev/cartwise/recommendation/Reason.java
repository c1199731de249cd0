package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.EdgeKind;

/** Why an item is worth recommending: a single piece of evidence, never more than it says. */
public sealed interface Reason {

  /**
   * Why an edge leads to an item.
   *
   * @param kind what is behind the edge
   * @param otherItem the display name of the item that it comes from
   */
  static Reason ofEdge(EdgeKind kind, String otherItem) {
    return switch (kind.basis()) {
      case SHOPPERS -> new TakenWith(kind, otherItem);
      case PHOTOS -> new LooksLike(otherItem);
      case TEXTS -> new ReadsLike(otherItem);
    };
  }

  /** The reason as a person reads it. */
  String text();

  /**
   * Shoppers took the item along with another one.
   *
   * @param kind what they did
   * @param otherItem the other item's display name
   */
  record TakenWith(EdgeKind kind, String otherItem) implements Reason {
    @Override
    public String text() {
      return (kind.often() ? "often " : "")
          + (kind.bought() ? "bought " : "viewed ")
          + (kind.after() ? "after " : "together with ")
          + otherItem;
    }
  }

  /**
   * The item's photo looks like another one's.
   *
   * @param otherItem the other item's display name
   */
  record LooksLike(String otherItem) implements Reason {
    @Override
    public String text() {
      return "looks like " + otherItem;
    }
  }

  /**
   * The item's title and description say the like of another one's.
   *
   * @param otherItem the other item's display name
   */
  record ReadsLike(String otherItem) implements Reason {
    @Override
    public String text() {
      return "reads like " + otherItem;
    }
  }

  /**
   * The item shares traits with another one that few items share.
   *
   * @param otherItem the other item's display name
   */
  record Resembles(String otherItem) implements Reason {
    @Override
    public String text() {
      return "similar to " + otherItem;
    }
  }

  /**
   * The item belongs to the more popular half of a category.
   *
   * @param category the shop's name of the category
   */
  record PopularIn(String category) implements Reason {
    @Override
    public String text() {
      return "popular in " + category;
    }
  }

  /**
   * The item belongs to a category; nobody has touched it yet.
   *
   * @param category the shop's name of the category
   */
  record BelongsTo(String category) implements Reason {
    @Override
    public String text() {
      return "in " + category;
    }
  }

  /**
   * The item lies where the sequence model expects the next one, or a few steps from the history.
   */
  record Fits() implements Reason {
    @Override
    public String text() {
      return "fits what you looked at lately";
    }
  }

  /** The item belongs to the more popular half of the shop. */
  record Popular() implements Reason {
    @Override
    public String text() {
      return "popular in this shop";
    }
  }

  /**
   * Most of the item's reviewers are pleased with an aspect of it.
   *
   * @param aspect its name
   */
  record PraisedFor(String aspect) implements Reason {
    @Override
    public String text() {
      return "praised for " + aspect;
    }
  }

  /** There is no other evidence than that the shop sells it. */
  record Available() implements Reason {
    @Override
    public String text() {
      return "also in this shop";
    }
  }
}
