package dev.cartwise.training.recommendation.study;

import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.trial.Contender;
import dev.cartwise.training.recommendation.trial.Figure;
import dev.cartwise.training.recommendation.trial.RankerFigures;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialFit;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.recommendation.trial.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the blend would come to with fewer shoppers to learn from, asked the same questions: each
 * sample holds the smaller ones.
 */
public final class ShopperCurve {

  private static final int FIRST = 200;
  private static final int STEP = 10;

  private ShopperCurve() {}

  /** The figures by the number of shoppers, 200, 2,000, 20,000 and so on below all of them. */
  public static Map<String, Object> of(Trial trial, TrialSettings settings) {
    RankingRun run = trial.run(settings.threads());
    RankerFigures print = new RankerFigures(trial, settings.seed());
    Map<String, Object> figures = new LinkedHashMap<>();
    for (long shoppers = FIRST; shoppers < trial.sequences().size(); shoppers *= STEP) {
      Trial smaller = trial.learning(sample(trial.sequences(), (int) shoppers, settings.seed()));
      try (Workspace workspace = Workspace.create();
          TrialFit fit = TrialFit.of(smaller, settings, workspace)) {
        Map<String, Object> own = new LinkedHashMap<>();
        String name = "blend of " + shoppers + " shoppers";
        print.put(own, Contender.measure(name, run, fit::scorer).outcome().ranks());
        own.put("trainSeconds", Figure.seconds(fit.trainSeconds()));
        figures.put(Long.toString(shoppers), own);
      }
    }
    return figures;
  }

  /** Some of the sequences in their order, drawn so that more of them hold fewer of them. */
  static List<int[]> sample(List<int[]> sequences, int count, long seed) {
    List<Integer> drawn = new ArrayList<>(IntStream.range(0, sequences.size()).boxed().toList());
    Collections.shuffle(drawn, new Random(seed));
    return drawn.subList(0, count).stream().sorted().map(sequences::get).toList();
  }
}
