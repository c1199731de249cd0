package dev.cartwise.recommenditems;

import dev.cartwise.shopregistry.access.Enforcement;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the function reads from its environment at start; malformed values end the start. */
@ConfigMapping(prefix = "cartwise")
interface RecommendItemsConfig {

  /** {@code CARTWISE_TABLE_PREFIX}: leads the name of every table. */
  @WithDefault("cartwise-")
  String tablePrefix();

  /** {@code CARTWISE_BUCKET}: where artifacts are. */
  @WithDefault("cartwise")
  String bucket();

  /** {@code CARTWISE_CACHE_DIR}: where local copies of artifacts are kept, one process a folder. */
  @WithDefault("/tmp/cartwise-recommend-items")
  Path cacheDir();

  /** {@code CARTWISE_OPEN_CHAMPIONS}: of how many shops the catalogues are kept open. */
  @WithDefault("16")
  int openChampions();

  /**
   * {@code CARTWISE_WARM_SHOPS}: shops whose champions are opened at start, a comma between two.
   */
  Optional<List<String>> warmShops();

  /** {@code CARTWISE_VOLATILE_COLUMNS}: columns of items that change between trainings. */
  @WithDefault("STOCK")
  String volatileColumns();

  /**
   * {@code CARTWISE_AUTH}: {@code required} or {@code off}, whether callers are asked who they are.
   */
  @WithDefault("required")
  Enforcement auth();

  /** {@code CARTWISE_TRUSTED_KEYS}: public keys whose signatures of manifests count; none, all. */
  Optional<List<String>> trustedKeys();
}
