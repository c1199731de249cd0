package dev.cartwise.artifactstore.store;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.contracts.ShopId;
import java.util.regex.Pattern;

/**
 * The place of one task's artifacts in one shop: {@code artifacts/<shop>/<task>/}.
 *
 * @param shop the shop
 * @param task the task
 */
public record ArtifactSlot(ShopId shop, Task task) {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  /** Tells whether the text may name a version: letters, digits, dots, dashes, at most 80. */
  public static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /** The key prefix of everything in this slot, with its closing slash. */
  String prefix() {
    return "artifacts/" + shop.value() + '/' + task + '/';
  }

  /** The key of the champion pointer. */
  public String championKey() {
    return prefix() + "champion.json";
  }

  /** The key of a version's manifest. */
  public String manifestKey(String version) {
    return key(version, Manifest.FILE_NAME);
  }

  /**
   * The key of a file of a version.
   *
   * @throws IllegalArgumentException if the version is not well-formed
   */
  public String key(String version, String file) {
    if (!isVersion(version)) {
      throw new IllegalArgumentException("not an artifact version: '" + version + "'");
    }
    return prefix() + version + '/' + file;
  }
}
