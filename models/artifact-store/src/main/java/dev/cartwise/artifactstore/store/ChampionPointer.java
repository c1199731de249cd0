package dev.cartwise.artifactstore.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.manifest.StrictJson;
import java.util.ArrayList;
import java.util.List;

/**
 * The contents of {@code champion.json}: which version of a slot is served.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written
 * @param version the version to serve
 * @param promotedAtMillis since when, UTC milliseconds
 * @param reason why, one sentence
 * @param previousVersions earlier champions, newest first, at most {@link #MAX_PREVIOUS}
 */
public record ChampionPointer(
    int schemaVersion,
    String version,
    long promotedAtMillis,
    String reason,
    List<String> previousVersions) {

  /** The version that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  /** How many earlier champions are remembered for a rollback. */
  public static final int MAX_PREVIOUS = 20;

  public ChampionPointer {
    previousVersions =
        List.copyOf(previousVersions.subList(0, Math.min(MAX_PREVIOUS, previousVersions.size())));
  }

  /** The first champion of a slot. */
  static ChampionPointer first(String version, long nowMillis, String reason) {
    return new ChampionPointer(SCHEMA_VERSION, version, nowMillis, reason, List.of());
  }

  /** The pointer after another version took over; this one becomes the newest previous. */
  ChampionPointer succeededBy(String next, long nowMillis, String newReason) {
    if (next.equals(version)) {
      return this;
    }
    List<String> previous = new ArrayList<>();
    previous.add(version);
    previousVersions.stream().filter(old -> !old.equals(next)).forEach(previous::add);
    return new ChampionPointer(SCHEMA_VERSION, next, nowMillis, newReason, previous);
  }

  byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", schemaVersion);
    json.put("version", version);
    json.put("promotedAt", promotedAtMillis);
    json.put("reason", reason);
    json.putArray("previousVersions");
    previousVersions.forEach(json.withArray("/previousVersions")::add);
    return StrictJson.write(json);
  }

  static ChampionPointer parse(byte[] bytes) throws ArtifactException {
    StrictJson json = StrictJson.parse("champion pointer", bytes);
    int schemaVersion = json.schemaVersion(SCHEMA_VERSION);
    String version = json.text("version");
    if (!ArtifactSlot.isVersion(version)) {
      throw new ArtifactException(
          ArtifactException.Problem.CORRUPT,
          "champion pointer: not an artifact version: '" + version + "'");
    }
    return new ChampionPointer(
        schemaVersion,
        version,
        json.integer("promotedAt"),
        json.text("reason"),
        json.texts("previousVersions"));
  }
}
