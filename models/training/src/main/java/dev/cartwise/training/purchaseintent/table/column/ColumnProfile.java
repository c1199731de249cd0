package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.ColumnType.Booleans;
import dev.cartwise.training.purchaseintent.table.column.ColumnType.Categories;
import dev.cartwise.training.purchaseintent.table.column.ColumnType.Dates;
import dev.cartwise.training.purchaseintent.table.column.ColumnType.LeftOut;
import dev.cartwise.training.purchaseintent.table.column.ColumnType.Numbers;
import dev.cartwise.training.purchaseintent.table.file.MissingValues;
import java.util.HashSet;
import java.util.Set;

/** What was seen of a column's fields, and what type follows. */
final class ColumnProfile {

  /** So many values at most may each have an indicator. */
  static final int MOST_KINDS = 32;

  /** From so many rows on it is no chance that no two have the same value. */
  private static final int MANY_ROWS = 100;

  /** The share of values that must be of a type; what is not is missing then. */
  private static final double NEARLY_ALL = 0.95;

  private final NumberText numberText;
  private final Set<String> values = new HashSet<>();
  private int missing;
  private int present;
  private int numbers;
  private int integers;
  private float least = Float.POSITIVE_INFINITY;
  private float greatest = Float.NEGATIVE_INFINITY;
  private int booleans;
  private int datesDayFirst;
  private int datesMonthFirst;

  ColumnProfile(NumberText numberText) {
    this.numberText = numberText;
  }

  void add(String field) {
    if (MissingValues.contains(field)) {
      missing++;
      return;
    }
    present++;
    values.add(field);
    float number = numberText.parse(field);
    if (!Float.isNaN(number)) {
      numbers++;
      integers += number == Math.rint(number) ? 1 : 0;
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    } else {
      booleans += BooleanReader.understands(field) ? 1 : 0;
      datesDayFirst += new DateText(false).parse(field).isPresent() ? 1 : 0;
      datesMonthFirst += new DateText(true).parse(field).isPresent() ? 1 : 0;
    }
  }

  /**
   * The type that the fields have.
   *
   * @param rowsInFile how many rows the file has from which these come
   */
  ColumnType type(long rowsInFile) {
    if (present == 0) {
      return new LeftOut("is empty");
    }
    if (values.size() == 1 && missing == 0) {
      return new LeftOut("has one value in all rows");
    }
    if (booleans == present) {
      return new Booleans();
    }
    boolean few = values.size() <= MOST_KINDS;
    if (numbers == present || (isNearlyAll(numbers) && !few)) {
      return numbersRows(rowsInFile)
          ? new LeftOut("numbers the rows")
          : new Numbers(numberText, few && values.size() > 2 && integers == present);
    }
    if (isNearlyAll(Math.max(datesDayFirst, datesMonthFirst))) {
      return new Dates(new DateText(datesMonthFirst >= datesDayFirst));
    }
    return isAllDifferent() ? new LeftOut("has another value in each row") : new Categories();
  }

  private boolean isNearlyAll(int count) {
    return count >= NEARLY_ALL * present;
  }

  private boolean isAllDifferent() {
    return values.size() == present && present >= MANY_ROWS;
  }

  private boolean numbersRows(long rowsInFile) {
    return isAllDifferent() && integers == present && (double) greatest - least < 1.5 * rowsInFile;
  }
}
