package dev.cartwise.cost.data;

/** Why no bill can be made; the message names what to change. */
public final class CostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CostException(String message) {
    super(message);
  }

  public CostException(String message, Throwable cause) {
    super(message, cause);
  }
}
