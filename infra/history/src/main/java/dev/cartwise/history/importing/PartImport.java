package dev.cartwise.history.importing;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.history.bucket.HistoryBucket;
import dev.cartwise.history.importing.rows.RowMerge;
import dev.cartwise.history.importing.rows.ShopperPasts;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.SpilledPart;
import dev.cartwise.history.importing.state.ImportId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Takes one part of an import's shoppers to its end: new events into the archive, all of them into
 * rows, and then the word that it is done. Until then it may be begun again at any time.
 */
final class PartImport {

  private final ImportId id;
  private final Partitions partitions;
  private final HistoryBucket bucket;
  private final Pseudonyms names;
  private final RowMerge rows;

  PartImport(
      ImportId id, Partitions partitions, HistoryBucket bucket, Pseudonyms names, RowMerge rows) {
    this.id = id;
    this.partitions = partitions;
    this.bucket = bucket;
    this.names = names;
    this.rows = rows;
  }

  /** Returns how many events came for the first time. */
  long run(SpilledPart part) throws IOException, InterruptedException {
    EventKeys objects = new EventKeys(bucket);
    KeySet known = objects.known(id, part.part(), partitions);
    ArchiveObjects archive = new ArchiveObjects(bucket, id, part.part());
    ShopperPasts pasts = new ShopperPasts(part.shop());
    ByteArrayOutputStream brought = new ByteArrayOutputStream();
    DataOutputStream keys = new DataOutputStream(brought);
    part.events(
        event -> {
          ArchivedInteraction line = ArchivedInteraction.of(event, names);
          long high = Long.parseUnsignedLong(line.eventKey(), 0, 16, 16);
          long low = Long.parseUnsignedLong(line.eventKey(), 16, 32, 16);
          if (known.add(high, low)) {
            archive.add(line);
            keys.writeLong(high);
            keys.writeLong(low);
          }
          pasts.add(event);
        });
    part.links(pasts::add);
    archive.finish();
    rows.merge(pasts);
    objects.put(id, part.part(), partitions, brought.toByteArray());
    return brought.size() / EventKeys.KEY_BYTES;
  }
}
