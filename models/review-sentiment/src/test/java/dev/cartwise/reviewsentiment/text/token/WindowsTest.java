package dev.cartwise.reviewsentiment.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 1000})
  void leavesNoPieceOut(int pieces) {
    int[] ids = IntStream.range(0, pieces).toArray();
    BitSet seen = new BitSet();
    for (int[] window : Windows.of(ids, 128, -1, -2)) {
      assertThat(window).hasSizeLessThanOrEqualTo(128).startsWith(-1).endsWith(-2);
      for (int i = 1; i < window.length - 1; i++) {
        seen.set(window[i]);
      }
    }
    assertThat(seen.cardinality()).isEqualTo(pieces);
  }

  @Test
  void readsAShortTextOnce() {
    List<int[]> windows = Windows.of(new int[] {7, 8}, 128, 1, 2);
    assertThat(windows).containsExactly(new int[] {1, 7, 8, 2});
  }
}
