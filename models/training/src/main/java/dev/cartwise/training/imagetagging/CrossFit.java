package dev.cartwise.training.imagetagging;

import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSides;
import dev.cartwise.training.run.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The figures of a network whose heads are tuned on validation pictures: each half of them is
 * tagged by an artifact that the other half has tuned.
 */
final class CrossFit {

  private final PictureFiles files;
  private final ScratchDirectory scratch;
  private final TaggingTally tally = new TaggingTally();

  CrossFit(PictureFiles files, ScratchDirectory scratch) {
    this.files = files;
    this.scratch = scratch;
  }

  /**
   * Measures both halves.
   *
   * @param byHeld tuned on the half {@link PictureSides#held}
   * @param byOthers tuned on the half {@link PictureSides#others}
   */
  TaggingRun measure(PictureSides halves, TunedTagger byHeld, TunedTagger byOthers)
      throws IOException {
    add(byHeld, halves.others(), scratch.folder("tuned-on-held"));
    add(byOthers, halves.held(), scratch.folder("tuned-on-others"));
    return tally.run();
  }

  private void add(TunedTagger tuned, List<LabelledItem> items, Path directory) throws IOException {
    TaggerArtifact.write(directory, tuned.model(), tuned.adjustments());
    try (ImageTagger tagger = ImageTagger.open(directory)) {
      tally.add(tagger, files, items);
    }
  }
}
