package dev.cartwise.training.purchaseintent.report.asked;

import java.util.List;

/**
 * One way to divide the test part into groups.
 *
 * @param name what the groups differ in, for example {@code price band}
 * @param nameZh the same in Chinese
 * @param groups the group of each example; empty where it is not known
 */
public record Cut(String name, String nameZh, List<String> groups) {

  public Cut {
    groups = List.copyOf(groups);
  }
}
