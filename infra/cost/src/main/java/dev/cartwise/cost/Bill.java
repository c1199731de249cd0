package dev.cartwise.cost;

import dev.cartwise.cost.line.Basis;
import dev.cartwise.cost.line.Line;
import dev.cartwise.cost.line.Lines;
import dev.cartwise.cost.managed.ManagedBill;
import java.util.List;

/**
 * A month's bill.
 *
 * @param lines its positions, by service
 * @param managed what managed services take for the same
 */
public record Bill(List<Line> lines, ManagedBill managed) {
  public Bill {
    lines = List.copyOf(lines);
  }

  /**
   * The bill of what a basis tells.
   *
   * @throws dev.cartwise.cost.data.CostException naming a price or figure that is missing
   */
  public static Bill of(Basis basis) {
    return new Bill(
        Lines.of(basis), ManagedBill.of(basis.workload(), basis.prices(), basis.assumed()));
  }

  /** US dollars. */
  public double total() {
    return lines.stream().mapToDouble(Line::usd).sum();
  }
}
