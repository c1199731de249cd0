package dev.cartwise.training.imagetagging.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadRefitTest {

  private static final int EMBEDDING = 16;
  private static final LabelSpace LABELS =
      new LabelSpace(
          List.of(
              List.of("common", "rare"),
              List.of(),
              List.of(),
              List.of("light", "dark"),
              List.of(),
              List.of(),
              List.of()));

  @Test
  void forgetsHowOftenARareLabelWasShown() {
    TaggerModel trained = fondOfRareLabels();
    VectorSet seen = pictures(600, 1);
    VectorSet others = pictures(2_000, 2);

    TaggerModel fitted = new HeadRefit(trained, new float[] {1, 1, 1, 1, 1, 1, 1}).fit(seen);

    assertThat(accuracy(trained, others)).isLessThan(0.9);
    assertThat(accuracy(fitted, others)).isGreaterThan(accuracy(trained, others) + 0.04);
  }

  @Test
  void aHandfulOfPicturesChangesNextToNothing() {
    TaggerModel trained = fondOfRareLabels();

    TaggerModel fitted =
        new HeadRefit(trained, new float[] {1, 1, 1, 1, 1, 1, 1}).fit(pictures(2, 1));

    float[] before = trained.array("heads.weight");
    float[] after = fitted.array("heads.weight");
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i], within(0.2f));
    }
  }

  @Test
  void aHeadWithoutLabelsStaysAsItIs() {
    TaggerModel trained = fondOfRareLabels();

    TaggerModel fitted =
        new HeadRefit(trained, new float[] {2, 1, 1, 2, 1, 1, 1}).fit(pictures(100, 1));

    assertThat(dark(fitted)).containsExactly(dark(trained));
  }

  private static float[] dark(TaggerModel model) {
    float[] all = model.array("heads.weight");
    float[] column = new float[EMBEDDING];
    for (int i = 0; i < column.length; i++) {
      column[i] = all[i * LABELS.total() + 3];
    }
    return column;
  }

  /** A head that sees the first number of a vector and takes both labels to be as frequent. */
  private static TaggerModel fondOfRareLabels() {
    float[] weight = new float[EMBEDDING * LABELS.total()];
    weight[1] = 2;
    weight[3] = 1;
    NetworkShape shape = new NetworkShape(30, 40, 16, List.of(EMBEDDING), List.of(1));
    float[] bias = {0, -2, 0, 0};
    return new TaggerModel(shape, LABELS, Map.of("heads.weight", weight, "heads.bias", bias));
  }

  /** One in ten is rare; the first number of a vector is about 2 then, else about 0. */
  private static VectorSet pictures(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] vectors = new float[count][EMBEDDING];
    List<int[]> places = new ArrayList<>();
    for (float[] vector : vectors) {
      boolean rare = random.nextInt(10) == 0;
      vector[0] = (float) ((rare ? 2 : 0) + random.nextGaussian());
      int[] labels = new int[LABELS.heads()];
      Arrays.fill(labels, -1);
      labels[0] = rare ? 1 : 0;
      places.add(labels);
    }
    return new VectorSet(vectors, places);
  }

  private static double accuracy(TaggerModel model, VectorSet pictures) {
    TaggedSet tagged = model.tag(pictures);
    int right = 0;
    for (int i = 0; i < tagged.size(); i++) {
      boolean rare = tagged.logits()[i][1] > tagged.logits()[i][0];
      right += rare == (tagged.places().get(i)[0] == 1) ? 1 : 0;
    }
    return right / (double) tagged.size();
  }
}
