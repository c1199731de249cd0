package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Blend models of random numbers, the same for the same seed. */
public final class RandomBlends {

  static final int DIMENSION = 16;

  /** Encodes a history as the normalised mean of its vectors. */
  static final SequenceEncoder MEAN =
      (vectors, length) -> {
        float[] mean = new float[vectors.length / length];
        for (int i = 0; i < vectors.length; i++) {
          mean[i % mean.length] += vectors[i];
        }
        return normalised(mean);
      };

  private RandomBlends() {}

  /** Items around a few hundred centres, with edges and every weight but one of repeats. */
  static BlendModel of(int items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    EnumMap<Evidence, Float> weights = new EnumMap<>(Evidence.class);
    for (Evidence evidence : Evidence.values()) {
      weights.put(evidence, 0.2f + (float) random.nextDouble());
    }
    weights.put(Evidence.SEEN_OFTEN, 0f);
    weights.put(Evidence.SEEN_AGE, -0.3f);
    float[] popularity = new float[items];
    for (int item = 0; item < items; item++) {
      popularity[item] = (float) Math.log1p(1 / (0.001 + random.nextDouble()));
    }
    EnumMap<Relation, EdgeTable> tables = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      tables.put(relation, edges(items, random));
    }
    return new BlendModel(
        VectorClustering.divide(DIMENSION, vectors(items, random), popularity, seed),
        9f,
        20,
        tables,
        FloatBuffer.wrap(popularity),
        new BlendWeights(Map.copyOf(weights)));
  }

  /** The same blend with a re-ranking by random weights. */
  static BlendModel reranking(BlendModel model, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return model.with(new Reranking(gapWeights(model, random), gapWeights(model, random)));
  }

  private static GapWeights gapWeights(BlendModel model, SplittableRandom random) {
    EnumMap<Evidence, Float> linear = new EnumMap<>(Evidence.class);
    EnumMap<Evidence, Float> squared = new EnumMap<>(Evidence.class);
    for (Evidence evidence : Evidence.values()) {
      if (model.weights().of(evidence) != 0f) {
        linear.put(evidence, (float) random.nextGaussian() * 0.1f);
        squared.put(evidence, (float) random.nextGaussian() * 0.05f);
      }
    }
    return new GapWeights(new BlendWeights(linear), new BlendWeights(squared));
  }

  static float[] vectors(int items, SplittableRandom random) {
    float[][] centres = new float[300][DIMENSION];
    for (float[] centre : centres) {
      for (int i = 0; i < DIMENSION; i++) {
        centre[i] = (float) random.nextGaussian();
      }
    }
    float[] vectors = new float[items * DIMENSION];
    for (int item = 0; item < items; item++) {
      float[] row = centres[random.nextInt(centres.length)].clone();
      for (int i = 0; i < DIMENSION; i++) {
        row[i] += (float) random.nextGaussian() * 0.5f;
      }
      System.arraycopy(normalised(row), 0, vectors, item * DIMENSION, DIMENSION);
    }
    return vectors;
  }

  private static EdgeTable edges(int items, SplittableRandom random) {
    int[] offsets = new int[items + 1];
    for (int item = 0; item < items; item++) {
      offsets[item + 1] = offsets[item] + random.nextInt(12);
    }
    int[] targets = random.ints(offsets[items], 0, items).toArray();
    float[] weights = new float[targets.length];
    for (int edge = 0; edge < weights.length; edge++) {
      weights[edge] = 0.01f + (float) random.nextDouble();
    }
    return EdgeTable.of(offsets, targets, weights);
  }

  public static float[] normalised(float[] vector) {
    double squares = 0;
    for (float each : vector) {
      squares += each * each;
    }
    float[] normalised = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      normalised[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return normalised;
  }
}
