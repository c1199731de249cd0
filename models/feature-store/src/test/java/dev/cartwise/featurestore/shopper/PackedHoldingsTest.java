package dev.cartwise.featurestore.shopper;

import static dev.cartwise.contracts.EventKind.ADD_TO_CART;
import static dev.cartwise.contracts.EventKind.PURCHASE;
import static dev.cartwise.contracts.EventKind.REMOVE_FROM_CART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.MalformedRowException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedHoldingsTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrote(int seed) {
    Random random = new Random(seed);
    Holdings holdings = Holdings.of(new RandomInteractions(random).list(random.nextInt(300)));

    assertThat(PackedHoldings.unpack(PackedHoldings.pack(holdings))).isEqualTo(holdings);
  }

  @Test
  void layoutStaysAsDocumented() {
    Holdings holdings =
        Holdings.of(
            List.of(
                did(0x0102_0304_0506L, PURCHASE, "ab"),
                did(5, REMOVE_FROM_CART, "c"),
                did(4, PURCHASE, "c"),
                did(3, ADD_TO_CART, "d")));

    assertThat(HexFormat.of().formatHex(PackedHoldings.pack(holdings)))
        .isEqualTo(
            "01"
                + "0c0102030405060261"
                + "62"
                + "0b000000000005"
                + "0163"
                + "000000000004"
                + "02000000000003"
                + "0164");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void refusesTruncatedAndForeignBytes(int seed) {
    Random random = new Random(seed);
    byte[] packed =
        PackedHoldings.pack(
            Holdings.of(List.of(did(1 + random.nextInt(9), PURCHASE, "i".repeat(1 + seed)))));
    byte[] foreign = new byte[1 + random.nextInt(60)];
    random.nextBytes(foreign);
    foreign[0] = 1;

    assertThatThrownBy(() -> PackedHoldings.unpack(Arrays.copyOf(packed, packed.length - 1)))
        .isInstanceOf(MalformedRowException.class)
        .hasMessageStartingWith("d: ");
    try {
      PackedHoldings.unpack(foreign);
    } catch (MalformedRowException e) {
      assertThat(e).hasMessageStartingWith("d: ");
    }
  }

  @Test
  void refusesNewerFormat() {
    assertThatThrownBy(() -> PackedHoldings.unpack(new byte[] {2}))
        .isInstanceOf(MalformedRowException.class)
        .hasMessage("d: is packed by format 2");
  }

  private static RecentInteraction did(long timeMillis, EventKind kind, String itemId) {
    return new RecentInteraction(timeMillis, 0, kind, itemId);
  }
}
