package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Archives events for training, one file per shop and day of the event. */
final class EventArchive {

  private static final Logger LOG = Logger.getLogger(EventArchive.class);

  private record Partition(ShopId shop, LocalDate day) {}

  private final ObjectStore store;
  private final Pseudonyms pseudonyms;

  EventArchive(ObjectStore store, Pseudonyms pseudonyms) {
    this.store = store;
    this.pseudonyms = pseudonyms;
  }

  /** Archives the events; those of files that could not be stored go to the ledger as failed. */
  List<StreamEvent> store(List<StreamEvent> events, BatchLedger ledger) {
    Map<Partition, List<StreamEvent>> partitions = new LinkedHashMap<>();
    for (StreamEvent event : events) {
      partitions.computeIfAbsent(partition(event), any -> new ArrayList<>()).add(event);
    }
    List<StreamEvent> archived = new ArrayList<>();
    partitions.forEach(
        (partition, members) -> {
          try {
            store.put(file(partition, members));
            ledger.count(partition.shop(), Count.ARCHIVED, members.size());
            archived.addAll(members);
          } catch (UnstoredException e) {
            LOG.warnf(
                "%s; its %d records will come again (%s)",
                e.getMessage(), members.size(), e.getCause());
            ledger.fail(
                partition.shop(), members.stream().map(StreamEvent::sequenceNumber).toList());
          }
        });
    return archived;
  }

  private ArchiveFile file(Partition partition, List<StreamEvent> events) {
    return ArchiveFile.of(
        partition.shop(),
        partition.day(),
        events.stream().map(event -> line(event.interaction())).toList());
  }

  private ArchivedInteraction line(Interaction interaction) {
    return new ArchivedInteraction(
        ArchivedInteraction.SCHEMA_VERSION,
        interaction.eventKey(),
        interaction.timeMillis(),
        pseudonyms.of(interaction.shopper()),
        pseudonyms.of(Shopper.session(interaction.shop(), interaction.sessionId())),
        interaction.eventType(),
        interaction.itemId(),
        interaction.eventValue(),
        interaction.recommendationId(),
        interaction.impression().isEmpty() ? null : interaction.impression());
  }

  private static Partition partition(StreamEvent event) {
    Instant time = Instant.ofEpochMilli(event.interaction().timeMillis());
    return new Partition(event.interaction().shop(), LocalDate.ofInstant(time, ZoneOffset.UTC));
  }
}
