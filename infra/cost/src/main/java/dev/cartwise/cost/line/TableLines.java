package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** The tables: what is written, read, stored and backed up. */
final class TableLines {
  private TableLines() {}

  static List<Line> of(Basis basis) {
    Workload workload = basis.workload();
    double merges = basis.traffic().merges();
    List<Line> lines = new ArrayList<>();
    String write = "dynamodb.write-units";
    lines.add(
        basis.line(
            "dynamodb.writes.interactions",
            workload.events() * basis.measured("interaction.write-units"),
            write));
    lines.add(
        basis.line(
            "dynamodb.writes.user-features", merges * basis.measured("merge.write-units"), write));
    lines.add(
        basis.line(
            "dynamodb.writes.reviews-and-photos",
            workload.reviews() * basis.measured("review.write-units")
                + workload.images() * basis.measured("image.write-units"),
            write));
    lines.add(
        basis.line(
            "dynamodb.reads",
            merges * basis.measured("merge.read-units")
                + workload.recommendations() * basis.measured("recommendation.read-units")
                + workload.predictions() * basis.measured("prediction.read-units")
                + workload.reviews() * basis.measured("review.read-units")
                + workload.images() * basis.measured("image.read-units"),
            "dynamodb.read-units"));
    double gigabytes = Basis.gigabytes(storedBytes(basis));
    lines.add(basis.line("dynamodb.storage", gigabytes));
    lines.add(basis.line("dynamodb.point-in-time-recovery", gigabytes));
    return lines;
  }

  /** What the tables hold, the mean over the month, each row with what DynamoDB adds to it. */
  private static double storedBytes(Basis basis) {
    Workload workload = basis.workload();
    double interactions = workload.events() * basis.monthsStored(basis.stack().interactionsDays());
    double shoppers =
        workload.events()
            / basis.assumed("events-per-new-shopper")
            * basis.monthsStored(basis.stack().shoppersDays());
    double forGood = basis.monthsStored(0);
    return interactions * row(basis, "interaction.row-bytes")
        + shoppers * row(basis, "shopper.row-bytes")
        + workload.reviews() * forGood * row(basis, "review.row-bytes")
        + workload.images() * forGood * row(basis, "image.row-bytes");
  }

  private static double row(Basis basis, String figure) {
    return basis.measured(figure) + basis.assumed("row-overhead");
  }
}
