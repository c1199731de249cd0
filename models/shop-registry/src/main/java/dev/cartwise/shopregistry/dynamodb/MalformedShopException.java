package dev.cartwise.shopregistry.dynamodb;

/** Tells that a row of the table of shops cannot be read, and which attribute is to blame. */
public final class MalformedShopException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedShopException(String id, String attribute) {
    super("row " + id + ": " + attribute + " is missing, malformed or of a newer version");
  }
}
