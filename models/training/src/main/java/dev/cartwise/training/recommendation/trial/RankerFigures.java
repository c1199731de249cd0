package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.metric.BootstrapInterval;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.Resamples;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a ranker: each metric with ties against the answer, the same with ties in the
 * order of chance, and 95 % bootstrap intervals over shoppers.
 */
public final class RankerFigures {

  private final List<RankMetric> metrics;
  private final Resamples resamples;

  public RankerFigures(Trial trial, long seed) {
    this(trial.metrics(), trial.questions().shopperOf(), seed);
  }

  /**
   * @param shopperOf the shopper of each question, numbered from 0
   * @param seed draws shoppers
   */
  public RankerFigures(List<RankMetric> metrics, int[] shopperOf, long seed) {
    this.metrics = metrics;
    resamples = new Resamples(shopperOf, seed);
  }

  /** Adds the figures of a ranker with their intervals, and what chance makes of its ties. */
  public void put(Map<String, Object> figures, Ranks ranks) {
    putIntervals(figures, ranks);
    Map<String, @Nullable Double> expected = new LinkedHashMap<>();
    for (RankMetric metric : metrics) {
      expected.put(metric.name(), Figure.fraction(mean(metric.eachExpected(ranks))));
    }
    figures.put("expected", expected);
  }

  /** Adds the figures of a ranker with their intervals. */
  public void putIntervals(Map<String, Object> figures, Ranks ranks) {
    Map<String, Object> intervals = new LinkedHashMap<>();
    for (RankMetric metric : metrics) {
      BootstrapInterval interval = resamples.interval(metric.each(ranks));
      figures.put(metric.name(), Figure.fraction(interval.mean()));
      intervals.put(metric.name(), ends(interval));
    }
    figures.put("intervals", intervals);
  }

  /**
   * Adds what a ranker gains over another one on the same questions, mean and interval of each
   * metric.
   */
  public void putGain(Map<String, Object> figures, Ranks mine, Ranks others) {
    Map<String, Object> gains = new LinkedHashMap<>();
    for (RankMetric metric : metrics) {
      double[] differences = metric.each(mine);
      double[] theirs = metric.each(others);
      for (int i = 0; i < differences.length; i++) {
        differences[i] -= theirs[i];
      }
      BootstrapInterval gain = resamples.interval(differences);
      Map<String, @Nullable Object> own = new LinkedHashMap<>();
      own.put("mean", Figure.fraction(gain.mean()));
      own.put("interval", ends(gain));
      gains.put(metric.name(), own);
    }
    figures.put("blendGain", gains);
  }

  private static List<@Nullable Double> ends(BootstrapInterval interval) {
    return Arrays.asList(Figure.fraction(interval.low()), Figure.fraction(interval.high()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
