package dev.cartwise.training.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSides;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import dev.cartwise.training.imagetagging.network.HeadAdjustments;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.TaggerParameters;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.run.ScratchDirectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossFitTest {

  private static final NetworkShape SHAPE = new NetworkShape(30, 40, 16, List.of(16), List.of(1));

  @TempDir Path directory;

  @Test
  void noPictureIsMeasuredWithWhatItTuned() throws Exception {
    SamplePictures.write(directory, 20);
    List<LabelledItem> items = LabelTable.read(directory.resolve("labels.csv"));
    LabelSpace labels = LabelSpace.of(items);
    TaggerModel network = untrained(labels);
    TaggingRun run;
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"));
        ScratchDirectory scratch = ScratchDirectory.create()) {
      PictureSides halves = PictureSides.of(items, files, (item, drawn) -> isShirt(item));
      run =
          new CrossFit(files, scratch)
              .measure(
                  halves,
                  new TunedTagger(network, alwaysSays(labels, "Shirts")),
                  new TunedTagger(network, alwaysSays(labels, "Belts")));
    }

    // Shirts alone tuned the one half, so that their own answers come from the other.
    assertThat(run.images()).isEqualTo(20);
    HeadFigures figures = Objects.requireNonNull(run.figures().get("articleType"));
    assertThat(figures.of("top1")).isZero();
  }

  private static boolean isShirt(LabelledItem item) {
    return "Shirts".equals(item.labels().get("articleType"));
  }

  private static HeadAdjustments alwaysSays(LabelSpace labels, String type) {
    float[] rarity = new float[labels.size(0)];
    rarity[labels.labels().get(0).indexOf(type)] = -1000;
    float[] temperatures = new float[labels.heads()];
    Arrays.fill(temperatures, 1);
    return new HeadAdjustments(1, rarity, List.of(), temperatures);
  }

  private static TaggerModel untrained(LabelSpace labels) {
    PyTorch.prepare(1);
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      TaggerParameters parameters = new TaggerParameters(manager, SHAPE, labels.total());
      return new TaggerModel(SHAPE, labels, parameters.values());
    }
  }
}
