package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.network.HeadAdjustments;
import dev.cartwise.training.imagetagging.network.TaggerModel;

/**
 * A network whose heads were tuned on pictures that it had not learned from.
 *
 * @param model with the heads that fit these pictures
 * @param adjustments of what these heads say
 */
record TunedTagger(TaggerModel model, HeadAdjustments adjustments) {}
