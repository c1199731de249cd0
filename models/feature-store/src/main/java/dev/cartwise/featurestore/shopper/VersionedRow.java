package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;

/**
 * A row of one shopper that is replaced on condition of its version.
 *
 * @param <R> the kind of row itself
 */
public interface VersionedRow<R extends VersionedRow<R>> {

  /** Whose row it is. */
  Shopper shopper();

  /** 0 for a row that does not exist yet, else how many times it was written. */
  long version();

  /** Tells whether the two differ in more than their version. */
  boolean differsFrom(R other);

  /** This row with nothing in it any more. */
  R emptied();
}
