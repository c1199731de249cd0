package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Reads and replaces shoppers' rows without losing what others write at the same time.
 *
 * @param <R> the kind of row
 */
public interface ShopperRowStore<R extends VersionedRow<R>> {

  /**
   * The present rows of the shoppers, of version 0 for those without; never older than the last
   * finished write.
   *
   * @throws UnreadException if some could not be read in time
   */
  Map<Shopper, R> read(Set<Shopper> shoppers);

  /**
   * Stores each row of which the stored one still has the version.
   *
   * @param rows what was read, changed; no two of one shopper
   * @return the shoppers whose rows were not stored, since somebody else wrote first
   * @throws UnwrittenException if some are not certain to be stored
   */
  Set<Shopper> replaceAll(Collection<R> rows);
}
