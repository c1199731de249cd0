package dev.cartwise.training.recommendation.neural;

import java.util.Map;

/**
 * A trained sequence model: what scores items and what turns a history into a query.
 *
 * @param config its settings
 * @param itemCount number of items
 * @param itemVectors {@code float[itemCount * dimension]}, row-major, rows L2-normalised
 * @param scale factor that turns a cosine into a logit
 * @param encoder arrays of the encoder by name, row-major
 * @param curve how the training went
 */
public record SequenceModel(
    SequenceConfig config,
    int itemCount,
    float[] itemVectors,
    float scale,
    Map<String, float[]> encoder,
    LearningCurve curve) {}
