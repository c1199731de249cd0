package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSides;
import dev.cartwise.training.lifecycle.HeldOut;
import java.io.IOException;
import java.util.List;

/**
 * Labelled pictures that no training of a shop sees, nor a copy of them, and the others.
 *
 * <p>They are those that the labels' column {@code split} calls {@code test}; where it calls none
 * so, which a picture is follows from its file's content alone.
 *
 * @param questions held out
 * @param others to train on and to tune with
 */
record HeldOutPictures(List<LabelledItem> questions, List<LabelledItem> others) {

  private static final String TEST = "test";

  static HeldOutPictures of(List<LabelledItem> items, PictureFiles files) throws IOException {
    boolean given = items.stream().anyMatch(item -> item.split().equals(TEST));
    PictureSides sides =
        PictureSides.of(
            items,
            files,
            (item, drawn) -> given ? item.split().equals(TEST) : 1 - drawn < HeldOut.SHARE);
    return new HeldOutPictures(sides.held(), sides.others());
  }
}
