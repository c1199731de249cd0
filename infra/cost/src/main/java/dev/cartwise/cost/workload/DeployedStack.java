package dev.cartwise.cost.workload;

import dev.cartwise.cost.data.CostException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the template says that a bill depends on.
 *
 * @param functions by name
 * @param batchSize the most events in a batch of {@code update-features}
 * @param windowSeconds how long such a batch is gathered
 * @param interactionsDays how long an interaction is kept; 0 for good
 * @param shoppersDays how long a shopper's row is kept; 0 for good
 * @param recoverableTables tables that can be brought back as they were at any second, by name
 *     without the prefix
 * @param logsEveryCall whether Lambda itself writes lines about a call that went well
 * @param fixed how many there are of what costs the same every month
 */
public record DeployedStack(
    Map<String, FunctionSize> functions,
    int batchSize,
    double windowSeconds,
    int interactionsDays,
    int shoppersDays,
    Set<String> recoverableTables,
    boolean logsEveryCall,
    FixedParts fixed) {

  public DeployedStack {
    functions = Map.copyOf(functions);
    recoverableTables = Set.copyOf(recoverableTables);
  }

  /**
   * The size of a function.
   *
   * @throws CostException if the template has none of this name
   */
  public FunctionSize function(String name) {
    FunctionSize size = functions.get(name);
    if (size == null) {
      throw new CostException("the template has no function " + name);
    }
    return size;
  }

  /** The same with batches of so many events, gathered for so long. */
  public DeployedStack withBatches(int size, double seconds) {
    return new DeployedStack(
        functions,
        size,
        seconds,
        interactionsDays,
        shoppersDays,
        recoverableTables,
        logsEveryCall,
        fixed);
  }

  /** The same with interactions kept for so long. */
  public DeployedStack withInteractionsKept(int days) {
    return new DeployedStack(
        functions,
        batchSize,
        windowSeconds,
        days,
        shoppersDays,
        recoverableTables,
        logsEveryCall,
        fixed);
  }

  /** The same with another architecture of a function. */
  public DeployedStack withArchitecture(String function, String architecture) {
    Map<String, FunctionSize> changed = new TreeMap<>(functions);
    changed.put(function, new FunctionSize(function(function).memoryMegabytes(), architecture));
    return new DeployedStack(
        changed,
        batchSize,
        windowSeconds,
        interactionsDays,
        shoppersDays,
        recoverableTables,
        logsEveryCall,
        fixed);
  }
}
