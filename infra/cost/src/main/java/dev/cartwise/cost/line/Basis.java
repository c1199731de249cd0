package dev.cartwise.cost.line;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.workload.DeployedStack;
import dev.cartwise.cost.workload.Retention;
import dev.cartwise.cost.workload.Traffic;
import dev.cartwise.cost.workload.Workload;

/**
 * All that a bill is made from.
 *
 * @param workload what the shop asks for
 * @param stack what it is deployed on
 * @param prices the list
 * @param measured what operations take, per operation
 * @param assumed what was not measured
 */
public record Basis(
    Workload workload,
    DeployedStack stack,
    DataFile<Price> prices,
    DataFile<Figure> measured,
    DataFile<Figure> assumed) {
  private static final double BYTES_OF_A_GIGABYTE = 1L << 30;

  /** How the events come. */
  public Traffic traffic() {
    return new Traffic(workload, stack, assumed);
  }

  /** A measured value, in the unit of its figure. */
  double measured(String name) {
    return measured.get(name).value();
  }

  /** An assumed value, in the unit of its figure. */
  double assumed(String name) {
    return assumed.get(name).value();
  }

  /** A line whose price has its name. */
  Line line(String name, double units) {
    return line(name, units, name);
  }

  Line line(String name, double units, String price) {
    return new Line(name, units, prices.get(price));
  }

  /** The mean of what is stored over the month, in months of what comes in. */
  double monthsStored(int days) {
    return Retention.monthsStored(workload.month(), days);
  }

  /** Bytes in gigabytes as storage, logs and traffic are billed, 2³⁰ bytes each. */
  static double gigabytes(double bytes) {
    return bytes / BYTES_OF_A_GIGABYTE;
  }

  public Basis with(DeployedStack other) {
    return new Basis(workload, other, prices, measured, assumed);
  }

  /** The same with another measured value. */
  public Basis withMeasured(String name, double value) {
    DataFile<Figure> changed = measured.with(measured.get(name).withValue(value));
    return new Basis(workload, stack, prices, changed, assumed);
  }

  /** The same with another assumed value. */
  public Basis withAssumed(String name, double value) {
    DataFile<Figure> changed = assumed.with(assumed.get(name).withValue(value));
    return new Basis(workload, stack, prices, measured, changed);
  }
}
