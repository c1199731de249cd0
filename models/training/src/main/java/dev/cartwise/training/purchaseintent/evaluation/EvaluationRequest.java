package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.training.purchaseintent.table.file.Header;
import dev.cartwise.training.purchaseintent.table.file.LabelRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param data the file to learn from
 * @param test the file to be asked about; without one, parts of the first are
 * @param folds into how many parts the first file is dealt where there is no second
 * @param label which column is the label
 * @param group the column whose rows of one value are never split
 * @param excluded columns that nothing is learned from
 * @param seed of what is drawn
 */
public record EvaluationRequest(
    Path data,
    Optional<Path> test,
    int folds,
    LabelRule label,
    Optional<String> group,
    List<String> excluded,
    long seed) {

  public EvaluationRequest {
    excluded = List.copyOf(excluded);
  }

  /**
   * The columns that are read: the label, the group if there is one, those that are learned from.
   */
  List<String> columns(Header header) {
    List<String> columns = new ArrayList<>();
    header.place(label.column());
    columns.add(label.column());
    group.ifPresent(columns::add);
    excluded.forEach(header::place);
    for (String name : header.names()) {
      if (!columns.contains(name) && !excluded.contains(name)) {
        columns.add(name);
      }
    }
    return columns;
  }

  /** The place of the first column that is learned from. */
  int firstFeature() {
    return group.isPresent() ? 2 : 1;
  }
}
