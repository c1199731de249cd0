package dev.cartwise.artifactstore.manifest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an artifact was made from, beside the code.
 *
 * @param data digest of the examples that it learned from; empty in manifests of before
 * @param recipe digest of the settings of its training; empty in manifests of before
 * @param parents what else went into it or was before it, by name: digests of files, or the version
 *     of the champion that it was compared with
 */
public record Lineage(String data, String recipe, Map<String, String> parents) {

  /** That of a manifest which tells none. */
  public static final Lineage UNKNOWN = new Lineage("", "", Map.of());

  public Lineage {
    parents = Collections.unmodifiableMap(new TreeMap<>(parents));
  }

  /** The same with one more parent. */
  public Lineage with(String parent, String digest) {
    Map<String, String> more = new TreeMap<>(parents);
    more.put(parent, digest);
    return new Lineage(data, recipe, more);
  }
}
