package dev.cartwise.local.cli.cloud;

import dev.cartwise.cost.Bill;
import dev.cartwise.cost.CostBasis;
import dev.cartwise.cost.data.CostException;
import dev.cartwise.cost.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a month of a deployment costs, in the few lines that are read before it is agreed to. */
final class MonthlyBill {
  private static final Workload NOTHING = new Workload(0, 0, 0, 0, 0, 1);
  private static final Workload REFERENCE = Workload.reference(1);

  private MonthlyBill() {}

  /**
   * The lines for the template of a working tree, at list prices in US dollars.
   *
   * @param root the root of the repository
   */
  static List<String> lines(Path root) {
    try {
      return List.of(
          String.format(
              Locale.ROOT,
              "A month costs about $%,.2f without traffic, and $%,.2f with %,d events and %,d"
                  + " recommendations.",
              total(root, NOTHING),
              total(root, REFERENCE),
              REFERENCE.events(),
              REFERENCE.recommendations()));
    } catch (CostException e) {
      return List.of("What a month costs cannot be told: " + e.getMessage());
    }
  }

  private static double total(Path root, Workload workload) {
    return Bill.of(CostBasis.of(root, workload)).total();
  }
}
