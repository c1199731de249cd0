package dev.cartwise.updatefeatures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.row.InteractionRows;
import dev.cartwise.updatefeatures.StreamBatch.Change;
import dev.cartwise.updatefeatures.StreamBatch.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the new interactions of a batch; a record that cannot be read fails alone. */
final class StreamBatchReader {

  private static final Logger LOG = Logger.getLogger(StreamBatchReader.class);

  private StreamBatchReader() {}

  /** The inserted interactions in the order of the batch; unreadable ones go to the ledger. */
  static List<StreamEvent> read(StreamBatch batch, BatchLedger ledger) {
    List<StreamEvent> events = new ArrayList<>();
    for (StreamRecord record : orEmpty(batch.records())) {
      String sequenceNumber = sequenceNumber(record.change());
      try {
        if (isInsert(record)) {
          events.add(new StreamEvent(sequenceNumber, InteractionRows.read(image(record.change()))));
        }
      } catch (MalformedRowException | UnreadableRecordException e) {
        LOG.errorf("poison record %s: %s", sequenceNumber, e.getMessage());
        ledger.poison(sequenceNumber);
      }
    }
    return events;
  }

  private static boolean isInsert(StreamRecord record) {
    String name = record.eventName();
    if (name == null) {
      throw new UnreadableRecordException("eventName: is missing");
    }
    return name.equals("INSERT");
  }

  private static JsonNode image(@Nullable Change change) {
    JsonNode image = change == null ? null : change.newImage();
    if (image == null) {
      throw new UnreadableRecordException("NewImage: is missing");
    }
    return image;
  }

  private static String sequenceNumber(@Nullable Change change) {
    String number = change == null ? null : change.sequenceNumber();
    return number == null ? "" : number;
  }

  private static List<StreamRecord> orEmpty(@Nullable List<StreamRecord> records) {
    return records == null ? List.of() : records;
  }
}
