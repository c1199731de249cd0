package dev.cartwise.shopregistry.key;

import dev.cartwise.contracts.ShopId;

/**
 * For whom the holder of a key speaks.
 *
 * @param shop the one shop
 * @param role the part of it
 */
public record KeyOwner(ShopId shop, KeyRole role) {}
