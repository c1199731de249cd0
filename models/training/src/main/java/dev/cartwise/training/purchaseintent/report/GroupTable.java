package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.Markup;
import dev.cartwise.training.purchaseintent.report.fairness.GroupFairness;
import java.util.ArrayList;
import java.util.List;

/** The figures of groups as rows. */
final class GroupTable {
  private GroupTable() {}

  static String[] headings(GroupFairness any) {
    List<String> headings = new ArrayList<>(List.of("group 组", "examples 样本", "buy 购买"));
    any.figures().keySet().forEach(figure -> headings.add(FigureNames.of(figure)));
    return headings.toArray(String[]::new);
  }

  /** All but the name. */
  static String[] cells(GroupFairness group) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(group.examples()));
    cells.add(Markup.percent((double) group.positives() / group.examples()));
    group.figures().values().forEach(each -> cells.add(FigureNames.withInterval(each)));
    return cells.toArray(String[]::new);
  }
}
