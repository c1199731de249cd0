package dev.cartwise.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.StateFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How far each shard of a stream has been worked through, on disk after every batch. */
final class Checkpoints {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The value of a shard that was worked through to its end. */
  private static final String FINISHED = "finished";

  private final Path file;
  private final String streamArn;
  private final Map<String, String> sequenceByShard;

  private Checkpoints(Path file, String streamArn, Map<String, String> sequenceByShard) {
    this.file = file;
    this.streamArn = streamArn;
    this.sequenceByShard = sequenceByShard;
  }

  /** What a file holds. */
  record Content(String streamArn, Map<String, String> shards) {
    Content {
      Objects.requireNonNull(streamArn, "streamArn");
      shards = Map.copyOf(shards);
    }
  }

  /** Reads the file; what another stream left there (its table was made anew) does not count. */
  static Checkpoints open(Path file, String streamArn) {
    Map<String, String> shards =
        StateFile.read(file, Content.class)
            .filter(content -> content.streamArn().equals(streamArn))
            .map(Content::shards)
            .orElse(Map.of());
    return new Checkpoints(file, streamArn, new TreeMap<>(shards));
  }

  /** The last sequence number that needs no more work; empty at the start of a shard. */
  synchronized Optional<String> position(String shardId) {
    return Optional.ofNullable(sequenceByShard.get(shardId)).filter(at -> !at.equals(FINISHED));
  }

  synchronized boolean isFinished(String shardId) {
    return FINISHED.equals(sequenceByShard.get(shardId));
  }

  synchronized void advance(String shardId, String sequenceNumber) {
    save(shardId, sequenceNumber);
  }

  synchronized void finish(String shardId) {
    save(shardId, FINISHED);
  }

  /** Forgets shards that the stream no longer has. */
  synchronized void retain(Set<String> shardIds) {
    sequenceByShard.keySet().retainAll(shardIds);
  }

  private void save(String shardId, String value) {
    Map<String, String> next = new TreeMap<>(sequenceByShard);
    next.put(shardId, value);
    try {
      AtomicFile.write(file, JSON.writeValueAsBytes(new Content(streamArn, next)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    sequenceByShard.put(shardId, value);
  }
}
