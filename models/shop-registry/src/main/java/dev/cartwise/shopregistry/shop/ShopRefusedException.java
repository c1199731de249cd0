package dev.cartwise.shopregistry.shop;

/** Tells why a shop cannot be entered as it was asked. */
public final class ShopRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ShopRefusedException(String sentence) {
    super(sentence);
  }
}
