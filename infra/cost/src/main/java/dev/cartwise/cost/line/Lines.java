package dev.cartwise.cost.line;

import java.util.List;
import java.util.stream.Stream;

/** All positions of a month's bill. */
public final class Lines {
  private Lines() {}

  /**
   * The lines, by service.
   *
   * @throws dev.cartwise.cost.data.CostException naming a price or figure that is missing
   */
  public static List<Line> of(Basis basis) {
    return Stream.of(
            ComputeLines.of(basis),
            TableLines.of(basis),
            ObjectLines.of(basis),
            TrainingLines.of(basis),
            OperatingLines.of(basis))
        .flatMap(List::stream)
        .toList();
  }
}
