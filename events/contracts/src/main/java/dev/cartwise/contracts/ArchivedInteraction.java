package dev.cartwise.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the archive, from which models are trained: an interaction in which keyed hashes
 * stand for everything that could tell who the shopper is.
 *
 * <p>The archive is at-least-once: which lines are one event, {@link DeduplicatedArchive} tells.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written; readers accept every version up to it
 * @param shop the shop; null in version 1, whose files hold one shop each and are named by it
 * @param eventKey the event's identity inside its shopper: hexadecimal HMAC-SHA-256, the first 32
 *     characters; in version 1 the key as the event had it
 * @param timeMillis event time, UTC milliseconds since 1970
 * @param shopper hexadecimal HMAC-SHA-256 of the shopper's key, the first 32 characters
 * @param session the same hash of the session's key
 * @param eventType free text, as sent
 * @param itemId the item, or null
 * @param eventValue the shop's number, or null
 * @param recommendationId the answer that led here, or null
 * @param predictionId the prediction that was made of the shopper before, or null; a line without
 *     it is written as it was before there were predictions
 * @param impression ids of the items shown, at most 25
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArchivedInteraction(
    int schemaVersion,
    @Nullable String shop,
    String eventKey,
    long timeMillis,
    String shopper,
    String session,
    String eventType,
    @Nullable String itemId,
    @Nullable Double eventValue,
    @Nullable String recommendationId,
    @Nullable String predictionId,
    @Nullable List<String> impression) {

  /** The version that this code writes. */
  public static final int SCHEMA_VERSION = 2;

  /** The form of the ids that answers carry; any other text may say who the shopper is. */
  private static final Pattern ANSWER =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** The line of an interaction, in which its shopper, session and event have these names. */
  public static ArchivedInteraction of(Interaction interaction, Pseudonyms names) {
    String shopper = names.of(interaction.shopper());
    return new ArchivedInteraction(
        SCHEMA_VERSION,
        interaction.shop().value(),
        names.ofEvent(shopper, interaction.eventKey()),
        interaction.timeMillis(),
        shopper,
        names.of(Shopper.session(interaction.shop(), interaction.sessionId())),
        interaction.eventType(),
        interaction.itemId(),
        interaction.eventValue(),
        answer(interaction.recommendationId()),
        answer(interaction.predictionId()),
        interaction.impression().isEmpty() ? null : interaction.impression());
  }

  private static @Nullable String answer(@Nullable String id) {
    return id != null && ANSWER.matcher(id).matches() ? id : null;
  }

  /** Of an event that tells of no prediction. */
  public ArchivedInteraction(
      int schemaVersion,
      @Nullable String shop,
      String eventKey,
      long timeMillis,
      String shopper,
      String session,
      String eventType,
      @Nullable String itemId,
      @Nullable Double eventValue,
      @Nullable String recommendationId,
      @Nullable List<String> impression) {
    this(
        schemaVersion,
        shop,
        eventKey,
        timeMillis,
        shopper,
        session,
        eventType,
        itemId,
        eventValue,
        recommendationId,
        null,
        impression);
  }
}
