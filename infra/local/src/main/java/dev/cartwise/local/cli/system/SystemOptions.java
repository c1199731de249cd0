package dev.cartwise.local.cli.system;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.Repository;
import dev.cartwise.local.http.Origins;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command about a local system shares. */
public final class SystemOptions {
  private static final String DATA_VARIABLE = "CARTWISE_DATA";
  private static final String SHOPS_VARIABLE = "CARTWISE_SHOPS";
  private static final String ORIGINS_VARIABLE = "CARTWISE_ORIGINS";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Local data directory (default: $CARTWISE_DATA, else .cartwise in the working tree).")
  private @Nullable Path data;

  /** The configuration these options ask for. */
  public LocalConfig config() {
    return data == null ? standard() : standard().withDataDirectory(data);
  }

  /** The configuration without options: what the environment says, else the defaults. */
  public static LocalConfig standard() {
    LocalConfig config = LocalConfig.of(Repository.root());
    String directory = System.getenv(DATA_VARIABLE);
    if (directory != null && !directory.isBlank()) {
      config = config.withDataDirectory(Path.of(directory));
    }
    String shops = System.getenv(SHOPS_VARIABLE);
    if (shops != null && !shops.isBlank()) {
      config = config.withShops(shops);
    }
    String origins = System.getenv(ORIGINS_VARIABLE);
    return origins == null ? config : config.withOrigins(Origins.parse(origins));
  }
}
