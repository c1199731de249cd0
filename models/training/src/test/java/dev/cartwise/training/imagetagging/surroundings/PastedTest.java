package dev.cartwise.training.imagetagging.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PastedTest {

  private static final RgbImage PHOTO = black();

  @ParameterizedTest
  @EnumSource(Ground.class)
  void thePhotoIsInTheMiddleAndTheGroundAroundIt(Ground ground) {
    RgbImage picture = Pasted.on(ground, PHOTO, 7);

    assertThat(picture.width()).isEqualTo(32);
    assertThat(picture.height()).isEqualTo(64);
    int black = 0;
    for (int i = 0; i < picture.rgb().length; i += 3) {
      int x = i / 3 % 32;
      int y = i / 3 / 32;
      if (x >= 6 && x < 26 && y >= 12 && y < 52) {
        assertThat(picture.rgb()[i]).isZero();
      } else {
        black += picture.rgb()[i] == 0 && picture.rgb()[i + 1] == 0 ? 1 : 0;
      }
    }
    assertThat(black).isLessThan((32 * 64 - 20 * 40) / 4);
  }

  @ParameterizedTest
  @EnumSource(Ground.class)
  void aSeedGivesOneGround(Ground ground) {
    assertThat(Pasted.on(ground, PHOTO, 7).rgb()).isEqualTo(Pasted.on(ground, PHOTO, 7).rgb());
  }

  @Test
  void groundsDiffer() {
    Set<Integer> grounds = new HashSet<>();
    for (Ground ground : Ground.values()) {
      grounds.add(Arrays.hashCode(Pasted.on(ground, PHOTO, 7).rgb()));
    }
    assertThat(grounds).hasSize(Ground.values().length);
  }

  private static RgbImage black() {
    return new RgbImage(20, 40, new byte[20 * 40 * 3]);
  }
}
