package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.lifecycle.HeldOut;
import java.util.ArrayList;
import java.util.List;

/**
 * Labelled pictures that no training of a shop sees, and the others.
 *
 * <p>They are those that the labels' column {@code split} calls {@code test}; where it calls none
 * so, which a picture is follows from its id alone.
 *
 * @param questions held out
 * @param others to train on and to tune with
 */
record HeldOutPictures(List<LabelledItem> questions, List<LabelledItem> others) {

  private static final String TEST = "test";
  private static final int MIXING = 0x9E3779B9;

  static HeldOutPictures of(List<LabelledItem> items) {
    boolean given = items.stream().anyMatch(item -> item.split().equals(TEST));
    List<LabelledItem> questions = new ArrayList<>();
    List<LabelledItem> others = new ArrayList<>();
    for (LabelledItem item : items) {
      boolean held = given ? item.split().equals(TEST) : drawn(item.id()) < HeldOut.SHARE;
      (held ? questions : others).add(item);
    }
    return new HeldOutPictures(questions, others);
  }

  private static double drawn(String id) {
    int mixed = id.hashCode() * MIXING;
    return ((mixed ^ (mixed >>> 15)) & 0xFFFF) / 65_536.0;
  }
}
