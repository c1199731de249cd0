package dev.cartwise.history.exporting;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.EventKey;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.Shopper.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One archived interaction as the cells of a CSV row. */
final class InteractionCells {
  static final List<String> HEADER =
      List.of(
          "USER_ID",
          "ITEM_ID",
          "TIMESTAMP",
          "EVENT_TYPE",
          "EVENT_VALUE",
          "SESSION_ID",
          "EVENT_ID",
          "RECOMMENDATION_ID",
          "PREDICTION_ID",
          "IMPRESSION");

  private static final long MILLIS = 1000;

  private final Pseudonyms pseudonyms;
  private final boolean seconds;

  /**
   * Makes rows.
   *
   * @param seconds whether times are in seconds, as Amazon Personalize wants them, else in
   *     milliseconds
   */
  InteractionCells(Pseudonyms pseudonyms, boolean seconds) {
    this.pseudonyms = pseudonyms;
    this.seconds = seconds;
  }

  /**
   * The cells of an interaction.
   *
   * @param shopper who it is of; null where that is not known any more
   */
  List<String> of(ArchivedInteraction event, @Nullable Shopper shopper) {
    boolean anonymous =
        shopper == null ? event.shopper().equals(event.session()) : shopper.kind() == Kind.SESSION;
    String id = shopper == null ? event.shopper() : shopper.id();
    boolean ofItsOwn = shopper != null && !anonymous && isOnlySession(shopper, event);
    String session = anonymous ? id : ofItsOwn ? "" : event.session();
    boolean derived =
        !seconds && shopper != null && (anonymous || ofItsOwn) && isDerived(event, shopper);
    return List.of(
        anonymous ? "" : id,
        text(event.itemId()),
        Long.toString(seconds ? Math.floorDiv(event.timeMillis(), MILLIS) : event.timeMillis()),
        event.eventType(),
        text(event.eventValue()),
        session,
        derived ? "" : event.eventKey(),
        text(event.recommendationId()),
        text(event.predictionId()),
        String.join("|", impression(event)));
  }

  /** Whether the shopper's own id stands for a session that nobody named. */
  private boolean isOnlySession(Shopper shopper, ArchivedInteraction event) {
    return pseudonyms.of(Shopper.session(shopper.shop(), shopper.id())).equals(event.session());
  }

  /** Whether an import makes the event's key again of the cells that it reads. */
  private boolean isDerived(ArchivedInteraction event, Shopper shopper) {
    Interaction read =
        new Interaction(
            shopper.shop(),
            shopper.kind() == Kind.USER ? shopper.id() : null,
            shopper.id(),
            "",
            event.eventType(),
            event.timeMillis(),
            event.itemId(),
            event.eventValue(),
            null,
            event.recommendationId(),
            event.predictionId(),
            impression(event),
            null);
    return pseudonyms.of(shopper, EventKey.derive(read)).equals(event.eventKey());
  }

  /** The items that were shown; none where the id of one has a bar, which cannot be told. */
  private static List<String> impression(ArchivedInteraction event) {
    List<String> items = Objects.requireNonNullElse(event.impression(), List.of());
    return items.stream().anyMatch(item -> item.indexOf('|') >= 0) ? List.of() : items;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
