package dev.cartwise.training.purchaseintent.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.purchaseintent.model.TreeModel;
import org.junit.jupiter.api.Test;

class BoosterTextTest {

  private static final String TREE =
      """
      tree
      version=v4
      feature_names=a b

      Tree=0
      num_leaves=3
      num_cat=0
      split_feature=0 1
      threshold=0.10000000000000001 -2
      decision_type=%s
      left_child=1 -1
      right_child=-2 -3
      leaf_value=0.5 -0.25 0.125
      leaf_count=4 3 2
      internal_value=0 0
      internal_count=9 6
      shrinkage=0.1


      Tree=1
      num_leaves=1
      leaf_value=1.5


      end of trees

      feature_importances:
      a=1
      """;

  @Test
  void sendsAMissingValueWhereTheNodeSays() {
    TreeModel left = model(TREE.formatted("10 10"));
    TreeModel right = model(TREE.formatted("8 8"));

    assertThat(left.logit(new float[] {Float.NaN, Float.NaN})).isEqualTo(2);
    assertThat(right.logit(new float[] {Float.NaN, 0})).isEqualTo(1.25);
    assertThat(right.logit(new float[] {0, Float.NaN})).isEqualTo(1.625);
  }

  @Test
  void readsAMissingValueAsZeroWhereNoneWasSeen() {
    TreeModel model = model(TREE.formatted("2 2"));

    assertThat(model.logit(new float[] {Float.NaN, -2})).isEqualTo(2);
    assertThat(model.logit(new float[] {Float.NaN, Float.NaN})).isEqualTo(1.625);
  }

  @Test
  void readsWhatIsNearlyZeroAsZero() {
    TreeModel below = model(TREE.formatted("2 2").replace(" -2\n", " -1.0000000180025095e-35\n"));
    TreeModel above = model(TREE.formatted("2 2").replace(" -2\n", " 1.0000000180025095e-35\n"));

    assertThat(below.logit(new float[] {0, -1e-35f})).isEqualTo(1.625);
    assertThat(below.logit(new float[] {0, Math.nextDown(-1e-35f)})).isEqualTo(2);
    assertThat(above.logit(new float[] {0, 1e-35f})).isEqualTo(2);
    assertThat(above.logit(new float[] {0, Math.nextUp(1e-35f)})).isEqualTo(1.625);
  }

  @Test
  void partsMissingValuesFromAllOthers() {
    TreeModel model = model(TREE.formatted("8 8").replace(" -2\n", " inf\n"));

    assertThat(model.logit(new float[] {0, Float.MAX_VALUE})).isEqualTo(2);
    assertThat(model.logit(new float[] {0, Float.POSITIVE_INFINITY})).isEqualTo(2);
    assertThat(model.logit(new float[] {0, Float.NaN})).isEqualTo(1.625);
  }

  @Test
  void partsTheLeastValueFromAllOthers() {
    TreeModel model = model(TREE.formatted("8 8").replace(" -2\n", " -inf\n"));

    assertThat(model.logit(new float[] {0, Float.NEGATIVE_INFINITY})).isEqualTo(2);
    assertThat(model.logit(new float[] {0, -Float.MAX_VALUE})).isEqualTo(1.625);
  }

  @Test
  void refusesNodesThatOurTreesCannotAsk() {
    assertThatThrownBy(() -> model(TREE.formatted("1 2"))).hasMessageContaining("decision_type 1");
    assertThatThrownBy(() -> model(TREE.formatted("2 6"))).hasMessageContaining("decision_type 6");
  }

  @Test
  void refusesATextThatEndsEarly() {
    String text = TREE.formatted("2 2");

    assertThatThrownBy(() -> model(text.substring(0, text.indexOf("end of trees"))))
        .hasMessageContaining("no end of trees");
    assertThatThrownBy(() -> model(text.replace("leaf_count", "other")))
        .hasMessageContaining("no leaf_count");
  }

  private static TreeModel model(String text) {
    return BoosterText.read(text, 2);
  }
}
