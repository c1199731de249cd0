package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Archives events for training, one object a batch, whatever shops and days they are of. */
final class EventArchive {

  private static final Logger LOG = Logger.getLogger(EventArchive.class);

  /** The form of the ids that answers carry; any other text may say who the shopper is. */
  private static final Pattern ANSWER =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final ObjectStore store;
  private final Supplier<Pseudonyms> names;

  /**
   * @param names how shoppers and events are named, asked for when there are any
   */
  EventArchive(ObjectStore store, Supplier<Pseudonyms> names) {
    this.store = store;
    this.names = names;
  }

  /** Archives the events; all go to the ledger as failed if their object could not be stored. */
  List<StreamEvent> store(List<StreamEvent> events, BatchLedger ledger) {
    if (events.isEmpty()) {
      return events;
    }
    try {
      store.put(ArchiveFile.of(events.stream().map(event -> line(event.interaction())).toList()));
    } catch (UnstoredException e) {
      LOG.warnf(
          "%s; its %d records will come again (%s)", e.getMessage(), events.size(), e.getCause());
      events.forEach(
          event -> ledger.fail(event.interaction().shop(), List.of(event.sequenceNumber())));
      return List.of();
    }
    events.forEach(event -> ledger.count(event.interaction().shop(), Count.ARCHIVED, 1));
    return events;
  }

  private ArchivedInteraction line(Interaction interaction) {
    Pseudonyms pseudonyms = names.get();
    return new ArchivedInteraction(
        ArchivedInteraction.SCHEMA_VERSION,
        interaction.shop().value(),
        pseudonyms.of(interaction.shopper(), interaction.eventKey()),
        interaction.timeMillis(),
        pseudonyms.of(interaction.shopper()),
        pseudonyms.of(Shopper.session(interaction.shop(), interaction.sessionId())),
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
}
