package dev.cartwise.featurestore.convergence;

/** Tells that others kept changing a row until all attempts were used up. */
public final class ContendedRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ContendedRowException(int attempts) {
    super("a row changed under each of " + attempts + " attempts to write it");
  }
}
