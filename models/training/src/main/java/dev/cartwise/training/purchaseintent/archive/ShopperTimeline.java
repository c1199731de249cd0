package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One shopper's row as it was from event to event, and the moments that are drawn of it.
 *
 * <p>A moment is just after an interaction of the shopper, once everything of that millisecond is
 * in the row; or some time after it, if nothing happened until then. So a shopper who has been away
 * for days is known from training as well. Memory is bounded, however much a shopper does.
 */
final class ShopperTimeline {

  private static final int MAX_PENDING = 256;
  private static final int TOUCHED_CANDIDATES = 3;
  private static final int CANDIDATES = 5;

  private final String owner;
  private final MomentPlan plan;
  private final MomentDraw training = new MomentDraw();
  private final MomentDraw testing = new MomentDraw();
  private final List<RecentInteraction> pending = new ArrayList<>();
  private RecentWindow window = RecentWindow.EMPTY;
  private Holdings holdings = Holdings.NONE;
  private long instantMillis = Long.MIN_VALUE;
  private @Nullable String session;

  ShopperTimeline(String owner, MomentPlan plan) {
    this.owner = owner;
    this.plan = plan;
  }

  /**
   * Goes on.
   *
   * @param event not visible before any that was added
   */
  void add(TimelineEvent event) {
    if (event.visibleMillis() > instantMillis) {
      offerUntil(event.visibleMillis());
      instantMillis = event.visibleMillis();
      session = null;
    }
    if (event.isPurchase()) {
      training.see(event, plan.cuts().horizon());
      testing.see(event, plan.cuts().horizon());
    }
    if (event.role() == TimelineEvent.OWN) {
      session = event.session();
    }
    if (event.role() != TimelineEvent.FOREIGN) {
      pending.add(event.toInteraction());
      if (pending.size() >= MAX_PENDING) {
        settle();
      }
    }
  }

  /** Ends it. */
  void close() {
    offerUntil(Long.MAX_VALUE);
  }

  /** The moments that train, by time. */
  List<OpenMoment> training() {
    return training.moments();
  }

  /** The moments that test, by time. */
  List<OpenMoment> testing() {
    return testing.moments();
  }

  private void offerUntil(long nextMillis) {
    if (session == null) {
      return;
    }
    String within = session;
    long draw = plan.draw(owner, instantMillis);
    offer(instantMillis, draw, within);
    long afterPause = instantMillis + plan.pauseMillis(draw);
    if (afterPause < nextMillis) {
      offer(afterPause, plan.draw(owner, afterPause), within);
    }
  }

  private void offer(long timeMillis, long draw, String within) {
    if (plan.cuts().trains(timeMillis)) {
      training.offer(draw, number -> moment(timeMillis, number, within));
    } else if (plan.cuts().tests(timeMillis)) {
      testing.offer(draw, number -> moment(timeMillis, number, within));
    }
  }

  private OpenMoment moment(long timeMillis, long draw, String within) {
    settle();
    return OpenMoment.of(draw, timeMillis, within, window, holdings, candidates(draw));
  }

  private void settle() {
    window = window.join(RecentWindow.of(pending));
    holdings = holdings.join(Holdings.of(pending));
    pending.clear();
  }

  private Set<String> candidates(long draw) {
    ShopperFeatures features = new ShopperFeatures(window.newestFirst(), holdings);
    Set<String> items = new LinkedHashSet<>();
    features.items().stream().limit(TOUCHED_CANDIDATES).forEach(items::add);
    for (String item : features.inCart()) {
      if (items.size() < CANDIDATES) {
        items.add(item);
      }
    }
    if (!plan.popular().isEmpty()) {
      items.add(plan.popular().get((int) Math.floorMod(draw, (long) plan.popular().size())));
    }
    return items;
  }
}
