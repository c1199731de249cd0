package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Which run a slot was given to last, one small object a slot.
 *
 * <p>It is changed on condition that nobody else did, so of several who ask at the same instant one
 * gets the slot.
 */
final class LatestRuns {

  private static final Logger LOG = Logger.getLogger(LatestRuns.class);
  private static final String FILE_NAME = "latest.json";
  private static final int SCHEMA_VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectStore objects;

  /**
   * The run that has, or had, the slot.
   *
   * @param run the run; empty if the object that names it is damaged
   * @param requestedAtMillis when it was asked for, UTC milliseconds
   * @param tag of the object that says so
   */
  record LatestRun(Optional<TrainingRun> run, long requestedAtMillis, String tag) {}

  LatestRuns(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * The run that got the slot last, or empty if none ever did.
   *
   * @throws IOException if the object cannot be read
   */
  Optional<LatestRun> find(ArtifactSlot slot) throws IOException {
    Optional<StoredObject> stored = objects.read(key(slot));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    String tag = stored.get().tag();
    try {
      JsonNode json = MAPPER.readTree(stored.get().content());
      if (json.path("schemaVersion").asInt() == SCHEMA_VERSION) {
        TrainingRun run = new TrainingRun(slot, json.path("run").asText());
        return Optional.of(new LatestRun(Optional.of(run), json.path("requestedAt").asLong(), tag));
      }
      LOG.errorf("%s has an unknown schemaVersion: the slot is given away", key(slot));
    } catch (IOException | IllegalArgumentException e) {
      LOG.errorf(e, "%s names no run: the slot is given away", key(slot));
    }
    return Optional.of(new LatestRun(Optional.empty(), 0, tag));
  }

  /**
   * Gives a slot to another run.
   *
   * @param present what {@link #find} told
   * @return false if somebody else got the slot meanwhile
   */
  boolean replace(Optional<LatestRun> present, TrainingRun next, long nowMillis)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("run", next.name());
    json.put("requestedAt", nowMillis);
    WriteCondition condition =
        present.isEmpty()
            ? new WriteCondition.Absent()
            : new WriteCondition.Unchanged(present.get().tag());
    return objects.write(
        key(next.slot()), json.toString().getBytes(StandardCharsets.UTF_8), condition);
  }

  private static String key(ArtifactSlot slot) {
    return TrainingRun.prefix(slot) + FILE_NAME;
  }
}
