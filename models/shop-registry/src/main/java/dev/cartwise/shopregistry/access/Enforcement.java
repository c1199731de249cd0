package dev.cartwise.shopregistry.access;

/** Whether callers are asked who they are, {@code CARTWISE_AUTH}. */
public enum Enforcement {
  /** Each call shows a signature or a token, but for events of strangers. */
  REQUIRED,
  /** Nobody is asked, as on one's own machine. */
  OFF
}
