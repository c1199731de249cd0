package dev.cartwise.training.purchaseintent.report.fairness;

import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.util.List;

/**
 * How a model treats the groups of one cut.
 *
 * @param name what the groups differ in
 * @param nameZh the same in Chinese
 * @param groups those with enough examples, the largest first
 * @param tooFew names of the groups that have too few examples to judge
 * @param unknown how many examples are in no group
 */
public record CutFairness(
    String name, String nameZh, List<GroupFairness> groups, List<String> tooFew, int unknown) {

  /** Measures a model on a cut. */
  public static CutFairness of(Cut cut, TestPart test, Contestant model) {
    GroupIndex index = GroupIndex.of(cut, test.labels());
    return new CutFairness(
        cut.name(),
        cut.nameZh(),
        new GroupMeasurement(index, test, model).groups(),
        index.tooFew(),
        (int) cut.groups().stream().filter(String::isEmpty).count());
  }
}
