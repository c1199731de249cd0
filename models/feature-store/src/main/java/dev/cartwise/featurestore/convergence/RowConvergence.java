package dev.cartwise.featurestore.convergence;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import dev.cartwise.featurestore.shopper.VersionedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes rows until the store agrees: reads, changes, writes on condition that nobody wrote since,
 * and begins again if somebody did. A change that changes nothing is not written.
 *
 * @param <R> the kind of row
 */
public final class RowConvergence<R extends VersionedRow<R>> {

  private final ShopperRowStore<R> store;
  private final Backoff backoff;

  public RowConvergence(ShopperRowStore<R> store, Backoff backoff) {
    this.store = store;
    this.backoff = backoff;
  }

  /** The rows of a batch as read together; a row that was not read is read when it is needed. */
  public final class Reading {

    private final Map<Shopper, R> rows = new HashMap<>();
    private final Map<Shopper, UnreadException> refused = new HashMap<>();

    /** Reads the rows among these that were not asked for yet. */
    public void addMissing(Set<Shopper> shoppers) {
      Set<Shopper> missing = new HashSet<>(shoppers);
      missing.removeAll(rows.keySet());
      missing.removeAll(refused.keySet());
      if (missing.isEmpty()) {
        return;
      }
      try {
        rows.putAll(store.read(missing));
      } catch (UnreadException e) {
        missing.forEach(shopper -> refused.put(shopper, e));
      } catch (MalformedRowException e) {
        // Each is read alone when it is needed, and the malformed one is refused then.
        return;
      }
    }

    /**
     * The row as it was read.
     *
     * @throws UnreadException if it could not be read in time
     * @throws MalformedRowException if it is not as rows are written
     */
    public R of(Shopper shopper) {
      UnreadException refusal = refused.get(shopper);
      if (refusal != null) {
        throw refusal;
      }
      R row = rows.get(shopper);
      return row == null ? readOne(shopper) : row;
    }
  }

  /** Reads the rows together; one that cannot be read is refused when it is needed. */
  public Reading read(Set<Shopper> shoppers) {
    Reading reading = new Reading();
    reading.addMissing(shoppers);
    return reading;
  }

  /**
   * Makes the shopper's row hold the change.
   *
   * @return the row as it is stored now
   * @throws UnreadException if the row could not be read in time
   * @throws ContendedRowException if others kept writing it
   */
  public R converge(Shopper shopper, UnaryOperator<R> change, Reading reading, RowLedger ledger) {
    Map<Shopper, R> now = convergeAll(Map.of(shopper, change), reading, ledger);
    return Objects.requireNonNull(now.get(shopper));
  }

  /**
   * Makes the rows of several shoppers hold a change each, all written together.
   *
   * @return the rows as they are stored now
   * @throws UnreadException if one could not be read in time
   * @throws ContendedRowException if others kept writing one
   */
  public Map<Shopper, R> convergeAll(
      Map<Shopper, UnaryOperator<R>> changes, Reading reading, RowLedger ledger) {
    Map<Shopper, R> now = new HashMap<>();
    Map<Shopper, UnaryOperator<R>> open = new HashMap<>(changes);
    for (int attempt = 0; attempt < backoff.attempts(); attempt++) {
      backoff.await(attempt);
      Reading latest = attempt == 0 ? reading : read(open.keySet());
      open.keySet().retainAll(attempt(open, latest, now, ledger));
      if (open.isEmpty()) {
        return now;
      }
    }
    throw new ContendedRowException(backoff.attempts());
  }

  /**
   * Writes the rows that their change changes.
   *
   * @param now takes the rows as they are stored then
   * @return the shoppers whose rows were not stored, since somebody else wrote first
   */
  private Set<Shopper> attempt(
      Map<Shopper, UnaryOperator<R>> changes,
      Reading reading,
      Map<Shopper, R> now,
      RowLedger ledger) {
    List<R> changed = new ArrayList<>();
    changes.forEach(
        (shopper, change) -> {
          R before = reading.of(shopper);
          R after = change.apply(before);
          if (after.differsFrom(before)) {
            changed.add(after);
          } else {
            ledger.unchanged(shopper.shop());
            now.put(shopper, before);
          }
        });
    if (changed.isEmpty()) {
      return Set.of();
    }
    Set<Shopper> lost = store.replaceAll(changed);
    for (R row : changed) {
      if (!lost.contains(row.shopper())) {
        ledger.merged(row.shopper().shop());
        now.put(row.shopper(), row);
      }
    }
    return lost;
  }

  private R readOne(Shopper shopper) {
    return Objects.requireNonNull(store.read(Set.of(shopper)).get(shopper));
  }
}
