package dev.cartwise.history.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.bucket.HistoryBucket;
import dev.cartwise.history.importing.state.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What became of imports that are done, an object of the bucket each, beside their keys. */
final class FinishedImports {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HistoryBucket bucket;

  FinishedImports(HistoryBucket bucket) {
    this.bucket = bucket;
  }

  /** Whether any part of an import was ever done. */
  boolean isBegun(ImportId id) {
    return !bucket.list(EventKeys.prefix(id)).isEmpty();
  }

  Optional<ImportSummary> read(ImportId id) throws IOException {
    Optional<InputStream> object = bucket.open(key(id));
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream bytes = object.get()) {
      return Optional.of(JSON.readValue(bytes, ImportSummary.class));
    } catch (JsonProcessingException e) {
      throw new HistoryException(
          Reason.STATE_UNREADABLE,
          "the object " + key(id) + " is damaged: remove it and call the same command again",
          e);
    }
  }

  void put(ImportId id, ImportSummary summary) throws IOException {
    bucket.put(key(id), JSON.writeValueAsBytes(summary));
  }

  private static String key(ImportId id) {
    return EventKeys.prefix(id) + "done.json";
  }
}
