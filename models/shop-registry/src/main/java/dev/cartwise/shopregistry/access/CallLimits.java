package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import java.util.function.LongSupplier;

/**
 * How many calls without a signature are taken: so many a second from an address, and so many for a
 * shop.
 *
 * <p>An instance of a function counts for itself and forgets with its end, so that {@code n} of
 * them take up to {@code n} times as much.
 */
public final class CallLimits {

  /** Calls a second from an address, unless set otherwise. */
  public static final double PER_ADDRESS = 10;

  /** Calls a second for a shop, unless set otherwise. */
  public static final double PER_SHOP = 100;

  private static final int TOO_MANY = 429;

  private final Allowances ofAddresses;
  private final Allowances ofShops;

  /**
   * @param perAddress calls a second from one address, more than 0
   * @param perShop calls a second for one shop, more than 0
   */
  public CallLimits(double perAddress, double perShop) {
    this(perAddress, perShop, System::nanoTime);
  }

  /** The limits that hold unless set otherwise. */
  public CallLimits() {
    this(PER_ADDRESS, PER_SHOP);
  }

  CallLimits(double perAddress, double perShop, LongSupplier nanoTime) {
    this.ofAddresses = new Allowances(perAddress, nanoTime);
    this.ofShops = new Allowances(perShop, nanoTime);
  }

  /**
   * Takes a call of an address into account.
   *
   * @throws AwsException ThrottlingException if it is one too many
   */
  void requireRoom(String address) {
    if (!ofAddresses.take(address)) {
      throw tooMany("address");
    }
  }

  /**
   * Takes a call for a shop into account.
   *
   * @param field the member of the body that told the shop
   * @throws AwsException ThrottlingException if it is one too many
   */
  void requireRoom(String field, ShopId shop) {
    if (!ofShops.take(shop.value())) {
      throw tooMany(field);
    }
  }

  private static AwsException tooMany(String field) {
    return new AwsException(
        "ThrottlingException",
        TOO_MANY,
        field + ": too many calls without a signature; wait a moment, or sign them");
  }
}
