package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

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
    Map<String, Double> stored = storedBytes(basis);
    Set<String> recoverable = basis.stack().recoverableTables();
    lines.add(basis.line("dynamodb.storage", gigabytes(stored, table -> true)));
    lines.add(
        basis.line("dynamodb.point-in-time-recovery", gigabytes(stored, recoverable::contains)));
    return lines;
  }

  private static double gigabytes(Map<String, Double> stored, Predicate<String> counted) {
    return Basis.gigabytes(
        stored.entrySet().stream()
            .filter(table -> counted.test(table.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum());
  }

  /** What each table holds, the mean over the month, each row with what DynamoDB adds to it. */
  private static Map<String, Double> storedBytes(Basis basis) {
    Workload workload = basis.workload();
    double interactions = workload.events() * basis.monthsStored(basis.stack().interactionsDays());
    double shoppers =
        workload.events()
            / basis.assumed("events-per-new-shopper")
            * basis.monthsStored(basis.stack().shoppersDays());
    double forGood = basis.monthsStored(0);
    Map<String, Double> bytes = new TreeMap<>();
    bytes.put("interactions", interactions * row(basis, "interaction.row-bytes"));
    bytes.put("user-features", shoppers * row(basis, "shopper.row-bytes"));
    bytes.put("reviews", workload.reviews() * forGood * row(basis, "review.row-bytes"));
    bytes.put("item-features", workload.images() * forGood * row(basis, "image.row-bytes"));
    return bytes;
  }

  private static double row(Basis basis, String figure) {
    return basis.measured(figure) + basis.assumed("row-overhead");
  }
}
