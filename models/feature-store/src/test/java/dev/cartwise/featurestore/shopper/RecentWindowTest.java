package dev.cartwise.featurestore.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecentWindowTest {

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderGroupingAndRepetitionMakesTheSameWindow(int seed) {
    Random random = new Random(seed);
    List<RecentInteraction> all = new RandomInteractions(random).list(1 + random.nextInt(80));
    RecentWindow expected = RecentWindow.of(all);

    List<RecentWindow> parts = new ArrayList<>();
    for (int repetition = 0; repetition < 2; repetition++) {
      Collections.shuffle(all, random);
      for (int from = 0; from < all.size(); ) {
        int to = Math.min(all.size(), from + 1 + random.nextInt(10));
        parts.add(RecentWindow.of(all.subList(from, to)));
        from = to;
      }
    }
    Collections.shuffle(parts, random);
    while (parts.size() > 1) {
      RecentWindow left = parts.remove(random.nextInt(parts.size()));
      RecentWindow right = parts.remove(random.nextInt(parts.size()));
      parts.add(left.join(right));
    }

    assertThat(parts).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void joiningAgainChangesNothing(int seed) {
    RandomInteractions interactions = new RandomInteractions(new Random(seed));
    RecentWindow a = RecentWindow.of(interactions.list(40));
    RecentWindow b = RecentWindow.of(interactions.list(40));

    RecentWindow joined = a.join(b);

    assertThat(joined.join(a)).isEqualTo(joined);
    assertThat(joined.join(joined)).isEqualTo(joined);
    assertThat(b.join(a)).isEqualTo(joined);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsTheNewestThatFit(int seed) {
    List<RecentInteraction> all =
        new ArrayList<>(new RandomInteractions(new Random(seed)).list(100));
    RecentWindow window = RecentWindow.of(all);

    assertThat(window.newestFirst())
        .isSortedAccordingTo(RecentInteraction.NEWEST_FIRST)
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(RecentWindow.MAX_ENTRIES);
    assertThat(window.newestFirst())
        .hasSize((int) Math.min(30, all.stream().map(RecentWindow.Cut::at).distinct().count()));
    RecentWindow.Cut cut = Objects.requireNonNull(window.cut());
    assertThat(all)
        .filteredOn(cut::isBefore)
        .extracting(RecentWindow.Cut::at)
        .hasSameElementsAs(window.newestFirst().stream().map(RecentWindow.Cut::at).toList());
  }

  @Test
  void keepsThirtyOfTheUsualSize() {
    List<RecentInteraction> forty =
        IntStream.range(0, 40).mapToObj(i -> at(i, "item-00000000")).toList();

    assertThat(RecentWindow.of(forty).newestFirst())
        .extracting(RecentInteraction::timeMillis)
        .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(i -> 39L - i).toList());
  }

  @Test
  void longItemIdPushesNothingOut() {
    List<RecentInteraction> thirty = new ArrayList<>();
    thirty.add(at(29, "长".repeat(256)));
    IntStream.range(0, 29).forEach(i -> thirty.add(at(i, "item-00000000")));

    assertThat(RecentWindow.of(thirty).newestFirst()).hasSize(30);
    assertThat(PackedWindow.unpack(PackedWindow.pack(RecentWindow.of(thirty))).newestFirst())
        .hasSameElementsAs(thirty);
  }

  @Test
  void cutOfARowThatWasBoundedBySizeKeepsOutWhatDidNotFit() {
    RecentWindow cut =
        new RecentWindow(List.of(at(3, "x".repeat(600))), new RecentWindow.Cut(2, 0));

    assertThat(cut.join(RecentWindow.of(List.of(at(1, "small"))))).isEqualTo(cut);
  }

  @Test
  void ordersHashesOfOneMillisecondUnsigned() {
    RecentInteraction high = new RecentInteraction(1, -1, EventKind.VIEW, "a");
    RecentInteraction low = new RecentInteraction(1, 1, EventKind.VIEW, "b");

    assertThat(RecentWindow.of(List.of(low, high)).newestFirst()).containsExactly(high, low);
  }

  private static RecentInteraction at(long timeMillis, String itemId) {
    return new RecentInteraction(timeMillis, 0, EventKind.VIEW, itemId);
  }
}
