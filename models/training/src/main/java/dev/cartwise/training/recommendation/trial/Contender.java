package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Scorer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named ranker with what it answered on the test part.
 *
 * @param name as figures and report call it
 * @param outcome its answers
 */
public record Contender(String name, RankingOutcome outcome) {

  private static final Logger LOG = LoggerFactory.getLogger(Contender.class);

  public static Contender measure(String name, RankingRun run, Supplier<? extends Scorer> scorers) {
    long start = System.nanoTime();
    Contender contender = new Contender(name, run.rank(scorers));
    LOG.info(
        "{} ranked: NDCG@10 {}, hit rate@20 {}, {} s",
        name,
        String.format("%.4f", contender.outcome().ranks().ndcg(10)),
        String.format("%.4f", contender.outcome().ranks().hitRate(20)),
        (System.nanoTime() - start) / 1_000_000_000);
    return contender;
  }
}
