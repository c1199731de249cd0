package dev.cartwise.training.recommendation.metric;

/**
 * A mean with the 95 % interval that {@link Resamples} give it; all NaN without a question.
 *
 * @param mean the mean
 * @param low 2.5 % point of the resampled means
 * @param high 97.5 % point
 */
public record BootstrapInterval(double mean, double low, double high) {}
