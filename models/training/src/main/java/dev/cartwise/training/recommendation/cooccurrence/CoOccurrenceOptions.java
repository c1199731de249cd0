package dev.cartwise.training.recommendation.cooccurrence;

import java.io.Serializable;
import java.time.Duration;

/**
 * How co-occurrence and popularity are counted.
 *
 * @param maxHistory the newest so many touches of a shopper count; bounds the work per shopper
 * @param window pairs lie at most so many touches apart
 * @param stepDecay what a pair keeps of its weight for every touch between the two, 0 to 1
 * @param backward weight of the pair read backwards, 0 to 1
 * @param pairHalfLife age at which a pair counts half
 * @param popularityHalfLife age at which an event counts half for popularity
 * @param floor what remains of any weight however old, so that an old archive still trains
 * @param sourcePower power of an item's events that divides its outgoing edges, 0 to 1
 * @param targetPower power of an item's events that divides its incoming edges, 0 to 1
 * @param neighbours edges kept per item
 * @param eventsForTwo an item with so many events has no edge that only one shopper made
 * @param lone what an edge of one shopper keeps of its weight elsewhere, 0 to 1
 */
public record CoOccurrenceOptions(
    int maxHistory,
    int window,
    double stepDecay,
    double backward,
    Duration pairHalfLife,
    Duration popularityHalfLife,
    double floor,
    double sourcePower,
    double targetPower,
    int neighbours,
    int eventsForTwo,
    double lone)
    implements Serializable {

  /** The options in service; the README of the module says how they were chosen. */
  public static final CoOccurrenceOptions DEFAULT =
      new CoOccurrenceOptions(
          500,
          10,
          0.8,
          0.2,
          Duration.ofDays(180),
          Duration.ofDays(14),
          0.02,
          0.4,
          0.15,
          64,
          20,
          0.5);

  /** What remains of a weight at an age, from {@link #floor} to 1. */
  double remaining(long ageMillis, Duration halfLife) {
    return Math.max(floor, StrictMath.pow(0.5, (double) ageMillis / halfLife.toMillis()));
  }
}
