package dev.cartwise.featurestore.shopper;

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

class PackedWindowTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrote(int seed) {
    Random random = new Random(seed);
    RecentWindow window = RecentWindow.of(new RandomInteractions(random).list(random.nextInt(60)));

    assertThat(PackedWindow.unpack(PackedWindow.pack(window))).isEqualTo(window);
  }

  @Test
  void layoutStaysAsDocumented() {
    RecentWindow window =
        new RecentWindow(
            List.of(
                new RecentInteraction(
                    0x0102_0304_0506L, 0x1122334455667788L, EventKind.PURCHASE, "ab")),
            new RecentWindow.Cut(1, 2));

    assertThat(HexFormat.of().formatHex(PackedWindow.pack(window)))
        .isEqualTo(
            "0101"
                + "000000000001"
                + "0000000000000002"
                + "010203040506"
                + "1122334455667788"
                + "04"
                + "02"
                + "6162");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void refusesTruncatedAndForeignBytes(int seed) {
    Random random = new Random(seed);
    byte[] packed = PackedWindow.pack(RecentWindow.of(new RandomInteractions(random).list(5)));
    byte[] damaged = Arrays.copyOf(packed, packed.length - 1);

    assertThatThrownBy(() -> PackedWindow.unpack(damaged))
        .isInstanceOf(MalformedRowException.class)
        .hasMessageStartingWith("d: ");
  }

  @Test
  void refusesNewerFormat() {
    assertThatThrownBy(() -> PackedWindow.unpack(new byte[] {2, 0}))
        .isInstanceOf(MalformedRowException.class)
        .hasMessage("d: is packed by format 2");
  }
}
