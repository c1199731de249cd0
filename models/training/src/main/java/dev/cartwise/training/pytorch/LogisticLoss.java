package dev.cartwise.training.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The log loss of log-odds against targets, in the form that does not overflow. */
public final class LogisticLoss {

  private LogisticLoss() {}

  /**
   * The loss of each row: log(1 + exp(z)) - tz, in nats.
   *
   * @param scratch owns what the backward pass reads, so it has to live until then
   * @param logits z, {@code float[rows]}
   * @param targets t, the same shape, 0 to 1
   */
  public static NDArray of(NDManager scratch, NDArray logits, NDArray targets) {
    return logits
        .maximum(Scalars.of(scratch, 0))
        .sub(logits.mul(targets))
        .add(logits.abs().neg().exp().add(Scalars.of(scratch, 1)).log());
  }
}
