package dev.cartwise.local.access;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credentials a program signs its requests with.
 *
 * @param id tells whose request it is
 * @param secret what the request is signed with
 */
public record AccessKey(String id, String secret) {
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");
  private static final String ID_PREFIX = "AKIA";
  private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String SECRET_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_RANDOM_LETTERS = 16;
  private static final int SECRET_RANDOM_LETTERS = 40;

  /** A key that nobody had before. */
  static AccessKey create() {
    SecureRandom random = new SecureRandom();
    return new AccessKey(
        ID_PREFIX + letters(random, ID_LETTERS, ID_RANDOM_LETTERS),
        letters(random, SECRET_LETTERS, SECRET_RANDOM_LETTERS));
  }

  private static String letters(SecureRandom random, String letters, int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** The id in the {@code Authorization} header of a request signed with Signature Version 4. */
  public static Optional<String> idOf(String authorization) {
    Matcher credential = CREDENTIAL.matcher(authorization);
    return credential.find() ? Optional.of(credential.group(1)) : Optional.empty();
  }

  /** The variables by which every AWS SDK finds the key. */
  public Map<String, String> environment() {
    return Map.of("AWS_ACCESS_KEY_ID", id, "AWS_SECRET_ACCESS_KEY", secret);
  }

  /** The secret is not shown. */
  @Override
  public String toString() {
    return "AccessKey[id=" + id + "]";
  }
}
