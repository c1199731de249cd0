package dev.cartwise.history.importing.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

  @ParameterizedTest
  @CsvSource({"0,1", "16777216,1", "16777217,2", "1000000000,64", "99999999999,256"})
  void aPartHoldsAboutSixteenMegabytesOfText(long bytes, int count) {
    assertThat(Partitions.of(bytes).count()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"1,256", "4,64", "64,4", "256,1", "8,8"})
  void aShopperIsInPartsThatOverlapHoweverManyThereAre(int some, int others) {
    Partitions one = new Partitions(some);
    Partitions other = new Partitions(others);
    for (int i = 0; i < 1000; i++) {
      Shopper shopper = Shopper.user(new ShopId("demo"), "u" + i);
      int home = other.of(shopper);

      assertThat(one.overlap(one.of(shopper), other, home)).isTrue();
      assertThat(one.of(shopper)).isBetween(0, some - 1);
    }
  }

  @Test
  void partsOfEqualNumbersOverlapOnlyWithThemselves() {
    Partitions eight = new Partitions(8);

    assertThat(eight.overlap(3, new Partitions(8), 3)).isTrue();
    assertThat(eight.overlap(3, new Partitions(8), 4)).isFalse();
    assertThat(eight.overlap(3, new Partitions(32), 16)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "512"})
  void thereAreAPowerOfTwoOfThem(int count) {
    assertThatThrownBy(() -> new Partitions(count)).isInstanceOf(IllegalArgumentException.class);
  }
}
