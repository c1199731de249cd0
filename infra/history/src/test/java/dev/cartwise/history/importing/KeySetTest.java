package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeySetTest {

  @Test
  void holdsEachKeyOnceHoweverManyThereAre() {
    KeySet keys = new KeySet();
    for (int round = 0; round < 2; round++) {
      Random random = new Random(3);
      for (int i = 0; i < 50_000; i++) {
        assertThat(keys.add(random.nextLong(), random.nextLong())).isEqualTo(round == 0);
      }
    }
  }

  @Test
  void tellsKeysApartThatShareAHalf() {
    KeySet keys = new KeySet();

    assertThat(keys.add(1, 2)).isTrue();
    assertThat(keys.add(1, 3)).isTrue();
    assertThat(keys.add(4, 2)).isTrue();
    assertThat(keys.add(0, 2)).isTrue();
    assertThat(keys.add(1, 2)).isFalse();
  }
}
