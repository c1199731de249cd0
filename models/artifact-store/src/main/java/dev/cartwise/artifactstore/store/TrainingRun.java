package dev.cartwise.artifactstore.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.StrictJson;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One run of a training job: its objects lie under {@code retraining/<shop>/<task>/<name>/}, and
 * its job is called {@code <shop>/<task>/<name>}.
 *
 * @param slot whose model is trained
 * @param name begins with the time it was asked for, so that names sort by time
 */
public record TrainingRun(ArtifactSlot slot, String name) {

  private static final Pattern NAME = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[A-Za-z0-9-]{1,40}");
  private static final int PARTS = 3;
  private static final int SCHEMA_VERSION = 1;

  /**
   * @throws IllegalArgumentException if the name is not of the form {@code
   *     20261125T030000Z-schedule}
   */
  public TrainingRun {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a training run: '" + name + "'");
    }
  }

  /** The run that a job's name tells, or empty if the job is none of ours. */
  public static Optional<TrainingRun> ofJob(String jobName) {
    String[] parts = jobName.split("/", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TrainingRun(new ArtifactSlot(new ShopId(parts[0]), Task.of(parts[1])), parts[2]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The job's name. */
  public String jobName() {
    return slot.shop().value() + '/' + slot.task() + '/' + name;
  }

  /** The key prefix of all runs of a slot. */
  public static String prefix(ArtifactSlot slot) {
    return "retraining/" + slot.shop().value() + '/' + slot.task() + '/';
  }

  /** The key of an object of this run. */
  public String key(String file) {
    return prefix(slot) + name + '/' + file;
  }

  /** Notes which version came out, once; the job does this last. */
  public void finish(ObjectStore objects, String version) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("version", version);
    objects.write(key("trained.json"), StrictJson.write(json), new WriteCondition.Absent());
  }

  /**
   * The version that came out, or empty if the job did not get that far.
   *
   * @throws ArtifactException {@code CORRUPT}
   */
  public Optional<String> version(ObjectStore objects) throws IOException {
    Optional<StoredObject> stored = objects.read(key("trained.json"));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    StrictJson json = StrictJson.parse("trained version", stored.get().content());
    json.schemaVersion(SCHEMA_VERSION);
    return Optional.of(json.text("version"));
  }
}
