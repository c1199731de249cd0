package dev.cartwise.training.purchaseintent.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.purchaseintent.model.TreeModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeArraysTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.1,
        -0.1,
        1.0000000180025095e-35,
        -1e-35,
        1e300,
        -1e300,
        1e-300,
        -1e-300,
        0,
        -0.0
      })
  void sendsEveryFloatWhereTheDoubleSendsIt(double threshold) {
    float rounded = TreeArrays.roundedDown(threshold);
    float[] around = {
      rounded,
      Math.nextUp(rounded),
      Math.nextDown(rounded),
      0f,
      -0f,
      Float.MIN_VALUE,
      -Float.MIN_VALUE,
      Float.MAX_VALUE,
      -Float.MAX_VALUE,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY
    };

    for (float value : around) {
      assertThat(value <= rounded).as("%s <= %s", value, threshold).isEqualTo(value <= threshold);
    }
  }

  @Test
  void sendsValuesBetweenNeighbouringFloatsWhereTheDoubleSendsThem() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      float left = Float.intBitsToFloat(random.nextInt());
      if (!Float.isFinite(left)) {
        continue;
      }
      double threshold = ((double) left + Math.nextUp(left)) / 2;
      float rounded = TreeArrays.roundedDown(threshold);

      assertThat(left <= rounded).isTrue();
      assertThat(Math.nextUp(left) <= rounded).isEqualTo(Math.nextUp(left) <= threshold);
    }
  }

  @Test
  void putsParentsBeforeTheirChildrenAndCountsWhatCameBy() {
    TreeArrays arrays = new TreeArrays();
    int inner = arrays.split(1, 3, false, arrays.leaf(1, 5), arrays.leaf(2, 7));
    arrays.root(arrays.split(0, 2, true, arrays.leaf(4, 8), inner));

    TreeModel model = arrays.build(2);

    assertThat(model.roots()).containsExactly(0);
    assertThat(model.cover()[0]).isEqualTo(20);
    assertThat(model.cover()[model.no()[0]]).isEqualTo(12);
    assertThat(model.logit(new float[] {2, 0})).isEqualTo(4);
    assertThat(model.logit(new float[] {3, 3})).isEqualTo(1);
    assertThat(model.logit(new float[] {3, Float.NaN})).isEqualTo(2);
    assertThat(model.logit(new float[] {Float.NaN, 9})).isEqualTo(4);
  }
}
