package dev.cartwise.awsprotocol.sigv4;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * When a request says that it was signed.
 *
 * @param text as in {@code x-amz-date}, for example {@code 20260831T120000Z}
 */
record RequestTime(String text) {

  private static final int LENGTH = 16;
  private static final int DAY = 8;
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

  /**
   * Makes sure that the time is of the scope's day, and no more than five minutes from now.
   *
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if it is no time,
   *     InvalidSignatureException if the scope is of another day, RequestExpired if it is too far
   *     from now on either side
   */
  void require(CredentialScope scope, Clock clock) {
    Instant signed = instant();
    if (!text.substring(0, DAY).equals(scope.day())) {
      throw Refusals.invalid("authorization", "the credential is of another day than x-amz-date");
    }
    Instant now = clock.instant();
    if (Duration.between(signed, now).abs().compareTo(SKEW) > 0) {
      throw Refusals.untimely(
          "x-amz-date",
          text + " is more than " + SKEW.toMinutes() + " minutes from " + now + "; set the clock");
    }
  }

  private Instant instant() {
    try {
      // The form alone would take a sign, and years of more digits.
      return LocalDateTime.parse(text.length() == LENGTH ? text : "", FORM)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw Refusals.incomplete("x-amz-date", "must be a time such as 20260831T120000Z", e);
    }
  }
}
