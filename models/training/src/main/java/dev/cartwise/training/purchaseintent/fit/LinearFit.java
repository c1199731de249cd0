package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/**
 * A linear model whose penalty is the one that validates best, of a few.
 *
 * <p>Where examples are many, the penalties are compared on {@value #SAMPLE} of them; the model is
 * fitted to all, those of validation included.
 */
final class LinearFit {

  private static final int SAMPLE = 20_000;

  private final SparkSession spark;
  private final List<Penalty> penalties;
  private final MeanLoss loss;
  private final Solver solver;

  /** What finds the weights. */
  @FunctionalInterface
  interface Solver {
    LinearModel solve(SparkRows rows, Standardizer inputs, Penalty penalty);
  }

  LinearFit(SparkSession spark, List<Penalty> penalties, MeanLoss loss, Solver solver) {
    this.spark = spark;
    this.penalties = penalties;
    this.loss = loss;
    this.solver = solver;
  }

  LinearModel fit(Examples train, Examples validation, long seed) {
    Outcomes outcomes = Outcomes.of(train, validation);
    Standardizer inputs = StandardizerFit.of(train);
    if (nothingVaries(train, inputs)) {
      return new LinearModel(inputs, new double[inputs.features()], outcomes.logOdds());
    }
    Penalty best = penalties.get(0);
    double least = Double.POSITIVE_INFINITY;
    try (SparkRows rows = SparkRows.of(spark, sample(train, seed), inputs::apply)) {
      for (Penalty penalty : penalties) {
        LinearModel model = solver.solve(rows, inputs, penalty);
        double lost = loss.of(model, validation);
        if (lost < least) {
          least = lost;
          best = penalty;
        }
      }
    }
    try (SparkRows rows = SparkRows.of(spark, train.and(validation), inputs::apply)) {
      return solver.solve(rows, inputs, best);
    }
  }

  private static boolean nothingVaries(Examples train, Standardizer inputs) {
    return Arrays.stream(train.rows())
        .allMatch(row -> Arrays.stream(inputs.apply(row)).allMatch(value -> value == 0));
  }

  private static Examples sample(Examples train, long seed) {
    if (train.size() <= SAMPLE) {
      return train;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, train.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return train.subset(order.stream().limit(SAMPLE).mapToInt(Integer::intValue).toArray());
  }
}
