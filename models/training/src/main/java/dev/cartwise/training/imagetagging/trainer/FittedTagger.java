package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.stopping.StoppedBy;

/**
 * A network whose training has ended.
 *
 * @param model the averaged network
 * @param stoppedBy what ended it
 */
public record FittedTagger(TaggerModel model, StoppedBy stoppedBy) {}
