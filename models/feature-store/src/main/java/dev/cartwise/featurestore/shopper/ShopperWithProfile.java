package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.UserRecord;
import java.util.Optional;

/**
 * A user's features and profile, read together.
 *
 * @param features what they did, alone and in the session
 * @param profile what the shop told about them, if anything
 */
public record ShopperWithProfile(ShopperFeatures features, Optional<UserRecord> profile) {}
