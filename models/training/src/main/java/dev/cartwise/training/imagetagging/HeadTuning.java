package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.network.HeadCalibration;
import dev.cartwise.training.imagetagging.network.HeadRefit;
import dev.cartwise.training.imagetagging.network.TaggedSet;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.VectorSet;

/**
 * What is done to a trained network's heads with pictures that it has not learned from.
 *
 * @param model as it was trained
 * @param calibration knows the labels of the training pictures
 */
record HeadTuning(TaggerModel model, HeadCalibration calibration) {

  /** The network tuned on some pictures. */
  TunedTagger on(VectorSet pictures) {
    TaggedSet before = model.tag(pictures);
    TaggerModel fitted = new HeadRefit(model, calibration.temperatures(before)).fit(pictures);
    return new TunedTagger(fitted, calibration.tune(before));
  }
}
