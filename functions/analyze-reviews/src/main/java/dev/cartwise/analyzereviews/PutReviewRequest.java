package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.LanguageCode;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.reviewsentiment.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A review as it was sent, its text masked already.
 *
 * @param reviewId the shop's id of the review
 * @param itemId what it is about
 * @param userId who wrote it
 * @param stars 1 to 5, or null
 * @param text without personal data
 * @param languageCode what it is written in
 * @param language how it is read
 * @param createdMillis when it was written, or when it arrived
 * @param isTimeGiven whether the shop told when it was written
 */
record PutReviewRequest(
    String reviewId,
    String itemId,
    String userId,
    @Nullable Integer stars,
    String text,
    String languageCode,
    Language language,
    long createdMillis,
    boolean isTimeGiven) {

  static final String INVALID_INPUT = "InvalidInputException";

  private static final String CREATED_AT = "createdAtMillis";
  private static final String CREATED_AT_SECONDS = "createdAt";
  private static final int MAX_ID = 256;
  private static final int MAX_REVIEW_ID_BYTES = 1_000;
  private static final String TOO_MANY_BYTES =
      "must have at most " + MAX_REVIEW_ID_BYTES + " bytes";
  private static final int MAX_TEXT_BYTES = 20_000;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  /**
   * Reads the body of {@code POST /reviews}.
   *
   * @param retention how long reviews are kept; older ones are refused
   * @throws AwsException InvalidInputException that names the offending member
   */
  static PutReviewRequest read(byte[] body, InstantSource clock, Retention retention) {
    JsonMembers members = JsonMembers.parse(body, INVALID_INPUT);
    String reviewId = members.requiredId("reviewId", MAX_ID);
    if (bytes(reviewId) > MAX_REVIEW_ID_BYTES) {
      throw members.invalid("reviewId", TOO_MANY_BYTES);
    }
    String itemId = members.requiredId("itemId", MAX_ID);
    String userId = members.requiredId("userId", MAX_ID);
    OptionalInt stars = members.optionalInteger("stars", 1, 5);
    String text = text(members);
    String code = languageCode(members, text);
    Optional<String> time = timeMember(members);
    return new PutReviewRequest(
        reviewId,
        itemId,
        userId,
        stars.isPresent() ? Integer.valueOf(stars.getAsInt()) : null,
        text,
        code,
        LanguageCode.language(code)
            .orElseThrow(
                () ->
                    members.invalid(
                        "text", "is in '" + code + "', not in one of " + LanguageCode.UNDERSTOOD)),
        time.map(name -> createdMillis(members, name, clock, retention)).orElseGet(clock::millis),
        time.isPresent());
  }

  /**
   * The member that tells when the review was written: milliseconds, or seconds as AWS has them.
   */
  private static Optional<String> timeMember(JsonMembers members) {
    boolean inSeconds = members.names().contains(CREATED_AT_SECONDS);
    if (!members.names().contains(CREATED_AT)) {
      return inSeconds ? Optional.of(CREATED_AT_SECONDS) : Optional.empty();
    }
    if (inSeconds) {
      throw members.invalid(CREATED_AT_SECONDS, "give either this or " + CREATED_AT);
    }
    return Optional.of(CREATED_AT);
  }

  /**
   * Reads the id of a review from a path.
   *
   * @throws AwsException InvalidInputException if no review can have it
   */
  static String reviewId(HttpApiRequest request) {
    String reviewId = id(request, "reviewId");
    if (bytes(reviewId) > MAX_REVIEW_ID_BYTES) {
      throw AwsException.invalidInput("reviewId", TOO_MANY_BYTES);
    }
    return reviewId;
  }

  /**
   * Reads an id from a path.
   *
   * @throws AwsException InvalidInputException if nothing can have it
   */
  static String id(HttpApiRequest request, String name) {
    String id = request.pathParameter(name).orElse("");
    if (id.isEmpty() || id.length() > MAX_ID) {
      throw AwsException.invalidInput(name, "must have 1 to " + MAX_ID + " characters");
    }
    return id;
  }

  private static String text(JsonMembers members) {
    String text = members.requiredText("text", 1, Integer.MAX_VALUE);
    if (bytes(text) > MAX_TEXT_BYTES) {
      throw members.invalid("text", "must have at most " + MAX_TEXT_BYTES + " bytes of UTF-8");
    }
    String masked = ReviewText.masked(text);
    if (masked.isBlank()) {
      throw members.invalid("text", "has nothing to read");
    }
    return masked;
  }

  private static String languageCode(JsonMembers members, String text) {
    Optional<String> given = members.optionalText("language", 1, MAX_ID);
    if (given.isPresent() && !LanguageCode.UNDERSTOOD.contains(given.get())) {
      throw members.invalid("language", "must be one of " + LanguageCode.UNDERSTOOD);
    }
    return given.orElseGet(() -> LanguageCode.of(text));
  }

  private static long createdMillis(
      JsonMembers members, String name, InstantSource clock, Retention retention) {
    boolean inSeconds = name.equals(CREATED_AT_SECONDS);
    long millis = inSeconds ? members.requiredTimestampMillis(name) : members.requiredMillis(name);
    if (millis < EARLIEST.toEpochMilli() || millis > clock.millis() + AHEAD.toMillis()) {
      throw members.invalid(
          name,
          "must lie between 2000-01-01 and a day from now, in "
              + (inSeconds ? "seconds since 1970" : "UTC milliseconds"));
    }
    if (retention.isOver(millis, clock.millis())) {
      throw members.invalid(
          name, "must lie within " + retention.days() + " days, for which reviews are kept");
    }
    return millis;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
