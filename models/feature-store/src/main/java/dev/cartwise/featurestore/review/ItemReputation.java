package dev.cartwise.featurestore.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known about an item by its reviews.
 *
 * @param all every review
 * @param weeks the newest weeks that have reviews, by ISO week such as {@code 2026-W09}
 */
public record ItemReputation(ReviewTally all, SortedMap<String, ReviewCounts> weeks) {

  public ItemReputation {
    weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
  }
}
