package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.LearnedColumns;
import java.util.List;
import java.util.stream.Stream;

/** What reviewers are pleased with: reasons beside the one that an item was found for. */
public final class Praise {

  private final AttributeColumns columns;
  private final int column;

  private Praise(AttributeColumns columns) {
    this.columns = columns;
    this.column = columns.indexOf(LearnedColumns.PRAISED_FOR);
  }

  /** The praise of a catalogue's items. */
  public static Praise in(Catalogue catalogue) {
    return new Praise(catalogue.columns());
  }

  /** A reason for each aspect that an item is praised for, the most often praised one first. */
  public List<Reason> of(int item) {
    int code = columns.code(column, item);
    return code < 0
        ? List.of()
        : Stream.of(columns.text(code).split("\\|"))
            .map(aspect -> (Reason) new Reason.PraisedFor(aspect))
            .toList();
  }
}
