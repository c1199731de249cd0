package dev.cartwise.awsprotocol.sigv4;

/**
 * The secret half of an access key, with whom it belongs to.
 *
 * @param secret what requests are signed with
 * @param owner for whom the holder of the key may speak
 * @param <O> what stands for an owner
 */
public record SigningKey<O>(String secret, O owner) {

  /** The secret is not shown. */
  @Override
  public String toString() {
    return "SigningKey[owner=" + owner + "]";
  }
}
