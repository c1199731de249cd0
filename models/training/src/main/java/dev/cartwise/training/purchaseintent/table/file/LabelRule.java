package dev.cartwise.training.purchaseintent.table.file;

import dev.cartwise.training.run.TrainingFailure;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of the label's column mean a purchase.
 *
 * @param column the column's name
 * @param positive the one value that does; null if TRUE, 1 and yes do, in any case
 */
public record LabelRule(String column, @Nullable String positive) {

  private static final Set<String> POSITIVE = Set.of("true", "1", "1.0", "yes");
  private static final int MOST_NAMED = 10;

  /**
   * The outcomes of a file's rows.
   *
   * @throws TrainingFailure if there are more than two values and nobody said which is positive
   */
  public boolean[] labels(SampledFile file) {
    boolean[] labels = new boolean[file.size()];
    String[] field = new String[1];
    for (int row = 0; row < labels.length; row++) {
      file.fields(row, 0, field);
      labels[row] = isPositive(field[0]);
    }
    Set<String> values = values(file);
    if (positive == null && values.size() > 2) {
      throw failure(file, "has more than two values", values);
    }
    return labels;
  }

  /**
   * The outcomes of rows that are learned from.
   *
   * @throws TrainingFailure also if not both occur
   */
  public boolean[] learnableLabels(SampledFile file) {
    boolean[] labels = labels(file);
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    if (positives == labels.length) {
      throw failure(file, "has one class only, the positive one", values(file));
    }
    if (positives == 0) {
      String none = positive == null ? "is nowhere TRUE, 1 or yes" : "is nowhere " + positive;
      throw failure(file, "has one class only: it " + none, values(file));
    }
    return labels;
  }

  private boolean isPositive(String value) {
    return positive == null
        ? POSITIVE.contains(value.toLowerCase(Locale.ROOT))
        : positive.strip().equals(value);
  }

  /** Values there are, in lower case, as one number if they are one; not all if there are many. */
  private static Set<String> values(SampledFile file) {
    Set<String> values = new TreeSet<>();
    String[] field = new String[1];
    for (int row = 0; row < file.size() && values.size() <= MOST_NAMED; row++) {
      file.fields(row, 0, field);
      String value = field[0].toLowerCase(Locale.ROOT);
      values.add(value.matches("\\d+\\.0") ? value.substring(0, value.length() - 2) : value);
    }
    return values;
  }

  private TrainingFailure failure(SampledFile file, String what, Set<String> values) {
    return new TrainingFailure(
        "The column %s of %s %s; it holds %s%s. Name the positive value with --positive."
            .formatted(
                column,
                file.header().path(),
                what,
                String.join(", ", values),
                values.size() > MOST_NAMED ? ", …" : ""));
  }
}
