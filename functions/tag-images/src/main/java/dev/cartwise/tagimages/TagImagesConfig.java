package dev.cartwise.tagimages;

import dev.cartwise.shopregistry.access.Enforcement;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the function reads from its environment at start; malformed values end the start. */
@ConfigMapping(prefix = "cartwise")
interface TagImagesConfig {

  /** {@code CARTWISE_TABLE_PREFIX}: leads the name of every table. */
  @WithDefault("cartwise-")
  String tablePrefix();

  /** {@code CARTWISE_BUCKET}: where photos and artifacts are. */
  @WithDefault("cartwise")
  String bucket();

  /** {@code CARTWISE_CACHE_DIR}: where local copies of artifacts are kept, one process a folder. */
  @WithDefault("/tmp/cartwise-tag-images")
  Path cacheDir();

  /** {@code CARTWISE_OPEN_CHAMPIONS}: of how many shops the models are kept open. */
  @WithDefault("4")
  int openChampions();

  /**
   * {@code CARTWISE_WARM_SHOPS}: shops whose champions are opened at start, a comma between two.
   */
  Optional<List<String>> warmShops();

  /** {@code CARTWISE_DEFAULT_ARTIFACT}: the model of shops without a champion. */
  Optional<Path> defaultArtifact();

  /**
   * {@code CARTWISE_AUTH}: {@code required} or {@code off}, whether callers are asked who they are.
   */
  @WithDefault("required")
  Enforcement auth();

  /** {@code CARTWISE_TRUSTED_KEYS}: public keys whose signatures of manifests count; none, all. */
  Optional<List<String>> trustedKeys();
}
