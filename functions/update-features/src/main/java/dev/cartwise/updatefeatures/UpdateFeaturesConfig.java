package dev.cartwise.updatefeatures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the function reads from its environment at start; malformed values end the start. */
@ConfigMapping(prefix = "cartwise")
interface UpdateFeaturesConfig {

  /** {@code CARTWISE_TABLE_PREFIX}: leads the name of every table. */
  @WithDefault("cartwise-")
  String tablePrefix();

  /** {@code CARTWISE_BUCKET}: holds the archive. */
  @WithDefault("cartwise")
  String bucket();

  /**
   * {@code CARTWISE_USER_FEATURES_RETENTION_DAYS}: how many days a shopper's row is kept after its
   * newest event; 0 keeps it for good.
   */
  @WithDefault("400")
  int userFeaturesRetentionDays();

  /**
   * {@code CARTWISE_ARCHIVE_KEY}: hexadecimal key of at least 16 bytes, in place of the secret
   * {@code <prefix>archive-key}.
   */
  Optional<String> archiveKey();
}
