package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.List;
import java.util.Optional;

/** Keeps the attributes that shops send about their users. */
public interface UserProfileStore {

  /**
   * Stores the profiles, each in place of its former self.
   *
   * @param profiles no two with the same id
   * @throws UnwrittenException if some could not be written in time; it tells which
   */
  void put(ShopId shop, List<UserRecord> profiles);

  /** The profile of the user, or empty for an unknown one. */
  Optional<UserRecord> read(ShopId shop, String userId);
}
