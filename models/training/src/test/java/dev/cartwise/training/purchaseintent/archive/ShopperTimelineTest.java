package dev.cartwise.training.purchaseintent.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.archive.ArchivedEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopperTimelineTest {

  private static final long HOUR = 3_600_000L;
  private static final TimeCuts CUTS =
      new TimeCuts(0, 100 * HOUR, 400 * HOUR, 600 * HOUR, Horizon.ofHours(1));
  private static final MomentPlan PLAN = new MomentPlan(CUTS, List.of(), 1);

  @Test
  void shopperWithOneEventIsKnownByIt() {
    ShopperTimeline timeline = timeline(List.of(own(200 * HOUR, ArchivedEvents.VIEW, "a", "s")));

    assertThat(timeline.training()).isNotEmpty();
    OpenMoment first = timeline.training().get(0);
    assertThat(first.timeMillis()).isEqualTo(200 * HOUR);
    assertThat(first.window().newestFirst()).hasSize(1);
    assertThat(first.candidates()).containsExactly("a");
    assertThat(first.bought()).isEmpty();
    assertThat(timeline.testing()).isEmpty();
  }

  @Test
  void noShopperHasMoreThanEightMomentsToLearnFrom() {
    List<TimelineEvent> events = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      events.add(own(101 * HOUR + i * 60_000L, ArchivedEvents.VIEW, "item-" + i, "s"));
    }
    ShopperTimeline timeline = timeline(events);

    assertThat(timeline.training()).hasSize(MomentPlan.MOMENTS);
    assertThat(timeline.training().get(7).window().newestFirst()).hasSize(30);
  }

  @Test
  void aPlantedLaterEventChangesNoEarlierMoment() {
    List<TimelineEvent> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      events.add(own((150 + 20 * i) * HOUR, ArchivedEvents.CART, "item-" + i, "s" + i));
    }
    Map<Long, OpenMoment> before = byTime(timeline(events));
    long planted = 260 * HOUR;
    events.add(own(planted, ArchivedEvents.VIEW, "planted", "s9"));
    Map<Long, OpenMoment> after = byTime(timeline(events));

    before.keySet().retainAll(after.keySet());
    assertThat(before.keySet()).hasSizeGreaterThanOrEqualTo(3).contains(150 * HOUR);
    before.forEach(
        (time, moment) -> {
          assertThat(time).isLessThan(planted);
          assertThat(after.get(time)).isEqualTo(moment);
        });
    assertThat(after).containsKey(planted);
  }

  @Test
  void purchaseCountsWithinTheHorizonAndLongerInTheSession() {
    long start = 200 * HOUR;
    TimelineEvent view = own(start, ArchivedEvents.VIEW, "a", "s");

    assertThat(bought(view, own(start + HOUR, ArchivedEvents.PURCHASE, "b", "t"))).contains("b");
    assertThat(bought(view, own(start + HOUR + 1, ArchivedEvents.PURCHASE, "b", "t"))).isEmpty();
    assertThat(bought(view, own(start + HOUR + 1, ArchivedEvents.PURCHASE, "b", "s")))
        .contains("b");
    assertThat(bought(view, own(start + 24 * HOUR + 1, ArchivedEvents.PURCHASE, "b", "s")))
        .isEmpty();
    assertThat(bought(view, own(start, ArchivedEvents.PURCHASE, "b", "s"))).isEmpty();
  }

  @Test
  void whatSomebodyKnownBuysInTheSessionIsInNoRow() {
    long start = 200 * HOUR;
    TimelineEvent purchase =
        new TimelineEvent(
            TimelineEvent.FOREIGN, start + 1, start + 1, 7, ArchivedEvents.PURCHASE, "b", "s");
    TimelineEvent later = own(start + HOUR, ArchivedEvents.VIEW, "c", "s");
    Map<Long, OpenMoment> moments =
        byTime(timeline(List.of(own(start, ArchivedEvents.VIEW, "a", "s"), purchase, later)));

    assertThat(at(start, moments).bought()).containsExactly("b");
    assertThat(at(start + HOUR, moments).holdings().purchased()).isEmpty();
    assertThat(at(start + HOUR, moments).window().newestFirst()).hasSize(2);
  }

  @Test
  void whatHappenedBeforeAUserJoinedTheSessionIsUnknownUntilThen() {
    long start = 200 * HOUR;
    TimelineEvent joined =
        new TimelineEvent(
            TimelineEvent.JOINED,
            start + 2 * HOUR,
            start - HOUR,
            7,
            ArchivedEvents.VIEW,
            "anonymous",
            "s");
    Map<Long, OpenMoment> moments =
        byTime(
            timeline(
                List.of(
                    own(start, ArchivedEvents.VIEW, "a", "t"),
                    joined,
                    own(start + 2 * HOUR, ArchivedEvents.VIEW, "b", "s"))));

    assertThat(at(start, moments).window().newestFirst()).hasSize(1);
    assertThat(at(start + 2 * HOUR, moments).window().newestFirst()).hasSize(3);
  }

  private static Set<String> bought(TimelineEvent view, TimelineEvent purchase) {
    return at(view.timeMillis(), byTime(timeline(List.of(view, purchase)))).bought();
  }

  private static OpenMoment at(long timeMillis, Map<Long, OpenMoment> moments) {
    return Objects.requireNonNull(moments.get(timeMillis));
  }

  private static Map<Long, OpenMoment> byTime(ShopperTimeline timeline) {
    Map<Long, OpenMoment> moments = new HashMap<>();
    timeline.training().forEach(each -> moments.put(each.timeMillis(), each));
    return moments;
  }

  private static ShopperTimeline timeline(List<TimelineEvent> events) {
    ShopperTimeline timeline = new ShopperTimeline("shopper", PLAN);
    events.forEach(timeline::add);
    timeline.close();
    return timeline;
  }

  private static TimelineEvent own(long time, int kind, String item, String session) {
    return new TimelineEvent(TimelineEvent.OWN, time, time, time, kind, item, session);
  }
}
