package dev.cartwise.training.purchaseintent.report.fairness;

import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import dev.cartwise.training.purchaseintent.report.interval.FigureEstimates;
import dev.cartwise.training.purchaseintent.report.interval.Rows;
import dev.cartwise.training.purchaseintent.report.interval.ShopperDraws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures a model on each group of a cut, and each group against the others of the cut.
 *
 * @param index the groups
 * @param test the examples
 * @param model what it said of them
 */
record GroupMeasurement(GroupIndex index, TestPart test, Contestant model) {

  List<GroupFairness> groups() {
    int judged = index.judged().size();
    int[] once = new int[test.size()];
    Arrays.fill(once, 1);
    Tally[] tallies = tallies(once);
    Estimate[] differences =
        new ShopperDraws(test.shoppers()).estimate(times -> differences(tallies(times)));
    List<GroupFairness> groups = new ArrayList<>();
    for (int group = 0; group < judged; group++) {
      String name = index.judged().get(group);
      Estimate opportunity = differences[2 * group];
      Estimate calibration = differences[2 * group + 1];
      groups.add(
          new GroupFairness(
              name,
              tallies[group].examples(),
              tallies[group].positives(),
              figures(group),
              opportunity,
              Sentences.opportunity(name, tallies[group].recall(), opportunity),
              calibration,
              Sentences.calibration(name, calibration)));
    }
    return groups;
  }

  /** The sums of each judged group and, last, of all groups. */
  private Tally[] tallies(int[] times) {
    Tally[] tallies = new Tally[index.judged().size() + 1];
    Arrays.setAll(tallies, group -> new Tally());
    for (int row = 0; row < times.length; row++) {
      int group = index.groupOf()[row];
      if (group >= 0) {
        boolean label = test.labels()[row];
        double probability = model.probabilities()[row];
        boolean said = probability >= model.threshold();
        tallies[tallies.length - 1].add(label, probability, said, times[row]);
        if (group < tallies.length - 1) {
          tallies[group].add(label, probability, said, times[row]);
        }
      }
    }
    return tallies;
  }

  private static double[] differences(Tally[] tallies) {
    double[] differences = new double[2 * (tallies.length - 1)];
    for (int group = 0; group < tallies.length - 1; group++) {
      Tally others = tallies[tallies.length - 1].without(tallies[group]);
      differences[2 * group] = tallies[group].recall() - others.recall();
      differences[2 * group + 1] = tallies[group].miscalibration();
    }
    return differences;
  }

  private Map<String, Estimate> figures(int group) {
    int[] rows =
        IntStream.range(0, test.size()).filter(row -> index.groupOf()[row] == group).toArray();
    return FigureEstimates.of(
        Rows.of(model.probabilities(), rows),
        Rows.of(test.labels(), rows),
        model.threshold(),
        new ShopperDraws(Rows.of(test.shoppers(), rows)));
  }
}
