package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.filter.language.NumberOperator;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A test of one attribute whose constants are known; several values are separated by {@code |}. */
public sealed interface CellTest {

  /** A test that nothing passes, for a comparison with something unknown. */
  CellTest NEVER = new OneOf(Set.of(), false);

  /** Tests an attribute's text, null for none. */
  boolean test(@Nullable String cell);

  /** The same test for each item of a catalogue; for one thread at a time. */
  IntPredicate over(AttributeColumns columns, int column);

  /**
   * Any of the cell's values is one of these; without a cell only the negation holds.
   *
   * @param values exact texts
   */
  record OneOf(Set<String> values, boolean negated) implements CellTest {

    public OneOf {
      values = Set.copyOf(values);
    }

    @Override
    public boolean test(@Nullable String cell) {
      return holdsAny(cell) != negated;
    }

    private boolean holdsAny(@Nullable String cell) {
      if (cell == null) {
        return false;
      }
      int start = 0;
      for (int end = cell.indexOf('|'); end >= 0; end = cell.indexOf('|', start)) {
        if (values.contains(cell.substring(start, end))) {
          return true;
        }
        start = end + 1;
      }
      return values.contains(cell.substring(start));
    }

    /** Decodes each distinct text once. */
    @Override
    public IntPredicate over(AttributeColumns columns, int column) {
      BitSet decided = new BitSet();
      BitSet passed = new BitSet();
      return item -> {
        int code = columns.code(column, item);
        if (code < 0) {
          return negated;
        }
        if (!decided.get(code)) {
          decided.set(code);
          passed.set(code, test(columns.text(code)));
        }
        return passed.get(code);
      };
    }
  }

  /**
   * The cell, as a number, compares so with the right side; a cell that is no number is only
   * unequal.
   *
   * @param right not NaN
   */
  record Compares(NumberOperator operator, double right) implements CellTest {

    @Override
    public boolean test(@Nullable String cell) {
      return operator.test(cell == null ? Double.NaN : Numbers.parse(cell), right);
    }

    @Override
    public IntPredicate over(AttributeColumns columns, int column) {
      return item -> {
        int code = columns.code(column, item);
        return operator.test(code < 0 ? Double.NaN : columns.number(code), right);
      };
    }
  }
}
