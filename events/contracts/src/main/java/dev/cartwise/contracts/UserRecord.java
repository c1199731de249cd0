package dev.cartwise.contracts;

/**
 * One user of a shop with the attributes the shop sent.
 *
 * @param userId the shop's id, 1 to 256 characters
 * @param properties a JSON object as text, at most 24,000 characters
 */
public record UserRecord(String userId, String properties) {

  /** Tells only how much is known: what shops say of their users is personal. */
  @Override
  public String toString() {
    return "UserRecord[properties of " + properties.length() + " characters]";
  }
}
