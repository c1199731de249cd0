package dev.cartwise.shopregistry.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For which part of a shop the holder of a key speaks, the greatest role first. */
public enum KeyRole {
  /** Whoever keeps the shop: items, users, training. */
  ADMIN,
  /** The shop's own server: all that it asks for its shoppers. */
  SERVER,
  /** The pages that shoppers see: what anybody may know. */
  STOREFRONT;

  /** The name that commands and rows use, {@code admin} for example. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether this role may do whatever another one may. */
  public boolean includes(KeyRole other) {
    return compareTo(other) <= 0;
  }

  /** The role of a name; empty if there is none. */
  public static Optional<KeyRole> of(String text) {
    return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
  }
}
