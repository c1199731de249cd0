package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;

/**
 * One shopper's row of holdings, written only when something was bought or the cart changed.
 *
 * @param shopper whose row it is
 * @param holdings a user's own and those of the sessions that joined; of a session the anonymous
 *     ones
 * @param version 0 for a row that does not exist yet, else how many times it was written
 */
public record HoldingsRow(Shopper shopper, Holdings holdings, long version)
    implements VersionedRow<HoldingsRow> {

  /** The row of a shopper who never bought anything nor used the cart. */
  public static HoldingsRow absent(Shopper shopper) {
    return new HoldingsRow(shopper, Holdings.NONE, 0);
  }

  /** This row with more in it. */
  public HoldingsRow join(Holdings more) {
    return new HoldingsRow(shopper, holdings.join(more), version);
  }

  @Override
  public HoldingsRow emptied() {
    return new HoldingsRow(shopper, Holdings.NONE, version);
  }

  @Override
  public boolean differsFrom(HoldingsRow other) {
    return !holdings.equals(other.holdings);
  }
}
