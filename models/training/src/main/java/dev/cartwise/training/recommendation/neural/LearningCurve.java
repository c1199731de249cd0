package dev.cartwise.training.recommendation.neural;

import dev.cartwise.training.stopping.StoppedBy;
import java.util.List;

/**
 * How a training went.
 *
 * @param points one for each pass
 * @param bestEpoch the pass whose weights were kept, from 1
 * @param stoppedBy what ended it
 */
public record LearningCurve(List<Point> points, int bestEpoch, StoppedBy stoppedBy) {

  /**
   * One pass.
   *
   * @param epoch from 1
   * @param loss mean cross-entropy per token, nats
   * @param validation the validation metric after the pass, 0 to 1; NaN when none was measured
   * @param seconds since the training began
   */
  public record Point(int epoch, double loss, double validation, double seconds) {}

  public LearningCurve {
    points = List.copyOf(points);
  }
}
