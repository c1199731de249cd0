package dev.cartwise.local.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.status.SystemStatus.ArtifactVersion;
import dev.cartwise.local.storage.LocalObjectStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The champion pointers in object storage, read for the status. */
public final class Champions {
  private static final Pattern POINTER =
      Pattern.compile("artifacts/(?<shop>[^/]+)/(?<task>[^/]+)/champion\\.json");
  private static final int POINTER_LIMIT_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalObjectStorage objects;
  private final String bucket;

  public Champions(LocalObjectStorage objects, String bucket) {
    this.objects = objects;
    this.bucket = bucket;
  }

  /** Every champion; one whose pointer cannot be read has the version {@code unreadable}. */
  List<ArtifactVersion> list() {
    List<ArtifactVersion> champions = new ArrayList<>();
    for (String shop : objects.folders(bucket, "artifacts/")) {
      for (String task : objects.folders(bucket, shop)) {
        Matcher pointer = POINTER.matcher(task + "champion.json");
        if (pointer.matches()) {
          version(pointer.group())
              .ifPresent(
                  version ->
                      champions.add(
                          new ArtifactVersion(
                              pointer.group("shop"), pointer.group("task"), version)));
        }
      }
    }
    return champions;
  }

  private Optional<String> version(String key) {
    return objects
        .read(bucket, key, POINTER_LIMIT_BYTES)
        .map(
            pointer -> {
              try {
                return JSON.readTree(pointer).path("version").asText("unreadable");
              } catch (IOException malformed) {
                return "unreadable";
              }
            });
  }
}
