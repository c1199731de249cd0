package dev.cartwise.cost;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.line.Basis;
import dev.cartwise.cost.workload.DeployedStackReader;
import dev.cartwise.cost.workload.Workload;
import java.nio.file.Path;

/** Puts together what a bill is made from: the template of a working tree and the data files. */
public final class CostBasis {
  /** What operations take, as the measuring run left it. */
  public static final String MEASURED = "measured.json";

  private CostBasis() {}

  /**
   * A basis with the prices of this module.
   *
   * @param root the root of the repository
   * @throws dev.cartwise.cost.data.CostException if a file cannot be used
   */
  public static Basis of(Path root, Workload workload) {
    return of(root, workload, DataFile.bundled("prices.json", Price.class));
  }

  /** The same with the prices of a file of one's own. */
  public static Basis of(Path root, Workload workload, Path prices) {
    return of(root, workload, DataFile.read(prices, Price.class));
  }

  private static Basis of(Path root, Workload workload, DataFile<Price> prices) {
    return new Basis(
        workload,
        DeployedStackReader.read(root),
        prices,
        DataFile.bundled(MEASURED, Figure.class),
        DataFile.bundled("assumed.json", Figure.class));
  }
}
