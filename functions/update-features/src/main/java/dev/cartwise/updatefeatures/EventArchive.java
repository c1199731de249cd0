package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Archives events for training, one object a batch, whatever shops and days they are of. */
final class EventArchive {

  private static final Logger LOG = Logger.getLogger(EventArchive.class);

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
      Pseudonyms pseudonyms = names.get();
      store.put(
          ArchiveFile.of(
              events.stream()
                  .map(event -> ArchivedInteraction.of(event.interaction(), pseudonyms))
                  .toList()));
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
}
