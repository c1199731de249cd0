package dev.cartwise.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ByteColumnsTest {

  @Test
  void keepsEachColumnWithinHalfAStepOfItsOwn() {
    float[] values = {0.5f, 100, -0.25f, 3, 0.1f, -50};

    ByteColumns stored = ByteColumns.of(values, 2);

    assertThat(stored.bytes()).containsExactly(127, 127, -63, 4, 25, -63);
    for (int i = 0; i < values.length; i++) {
      float step = stored.scales()[i % 2];
      assertThat(stored.bytes()[i] * step).isEqualTo(values[i], within(step / 2 * 1.001f));
    }
  }

  @Test
  void keepsAColumnOfNothing() {
    ByteColumns stored = ByteColumns.of(new float[] {0, 1, 0, 2}, 2);

    assertThat(stored.bytes()).containsExactly(0, 64, 0, 127);
    assertThat(stored.scales()[0]).isZero();
  }
}
