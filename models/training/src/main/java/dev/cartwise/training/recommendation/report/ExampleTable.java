package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.page.Table;
import java.util.List;

/** Some answers as a table. */
final class ExampleTable {
  private static final String SEPARATOR = " · ";

  private ExampleTable() {}

  static String html(List<Example> examples, int depth) {
    Table table = new Table("latest items", "taken next", "its rank", "first of the answer");
    for (Example example : examples) {
      Integer rank = example.rank();
      table.texts(
          String.join(SEPARATOR, example.history()),
          example.taken(),
          rank != null && rank <= depth ? rank.toString() : "beyond " + depth,
          String.join(SEPARATOR, example.first()));
    }
    return table.html();
  }
}
