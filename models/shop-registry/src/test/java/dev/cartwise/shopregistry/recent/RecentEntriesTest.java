package dev.cartwise.shopregistry.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentEntriesTest {

  @Test
  void holdsNoMoreThanItsBoundAndThoseThatWereUsedLast() {
    RecentEntries<Integer> entries = new RecentEntries<>(2);
    entries.put("a", 1, 0);
    entries.put("b", 2, 0);
    assertThat(entries.since("a", 0)).contains(1);
    entries.put("c", 3, 0);
    assertThat(entries.since("b", 0)).isEmpty();
    assertThat(entries.since("a", 0)).contains(1);
    assertThat(entries.since("c", 0)).contains(3);
  }

  @Test
  void holdsNothingThatIsOlderThanAskedFor() {
    RecentEntries<Integer> entries = new RecentEntries<>(2);
    entries.put("a", 1, 10);
    assertThat(entries.since("a", 10)).contains(1);
    assertThat(entries.since("a", 11)).isEmpty();
  }

  @Test
  void givesTheLastValueHoweverOldUntilItIsForgotten() {
    RecentEntries<Integer> entries = new RecentEntries<>(2);
    assertThat(entries.last("a")).isEmpty();
    entries.put("a", 1, 10);
    assertThat(entries.last("a")).contains(1);
    entries.forget("a");
    assertThat(entries.last("a")).isEmpty();
  }
}
