package dev.cartwise.training.purchaseintent.archive;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongFunction;

/** The moments of one shopper that were drawn so far: those with the lowest numbers. */
final class MomentDraw {

  private final PriorityQueue<OpenMoment> kept =
      new PriorityQueue<>(Comparator.comparingLong(OpenMoment::draw).reversed());

  /**
   * Offers a moment.
   *
   * @param draw its number
   * @param moment makes it, if it is wanted
   */
  void offer(long draw, LongFunction<OpenMoment> moment) {
    if (kept.size() == MomentPlan.MOMENTS) {
      if (draw >= kept.element().draw()) {
        return;
      }
      kept.remove();
    }
    kept.add(moment.apply(draw));
  }

  void see(TimelineEvent purchase, Horizon horizon) {
    kept.forEach(moment -> moment.see(purchase, horizon));
  }

  /** What was drawn, by time. */
  List<OpenMoment> moments() {
    return kept.stream()
        .sorted(
            Comparator.comparingLong(OpenMoment::timeMillis).thenComparingLong(OpenMoment::draw))
        .toList();
  }
}
