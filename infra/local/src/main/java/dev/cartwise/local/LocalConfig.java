package dev.cartwise.local;

import dev.cartwise.local.lambda.FunctionMode;
import java.nio.file.Path;

/**
 * Everything a local system is started with.
 *
 * @param repository the working tree that holds the built functions
 * @param dataDirectory where tables, objects, logs and checkpoints live; created when missing
 * @param port the gateway's port on 127.0.0.1; 0 takes a free one
 * @param mode whether functions run as native binaries or on the JVM
 * @param tablePrefix leads every table name
 * @param bucket the one bucket of the system
 * @param shops {@code shop=trackingId} pairs, comma-separated
 * @param topology functions, routes and triggers
 */
public record LocalConfig(
    Path repository,
    Path dataDirectory,
    int port,
    FunctionMode mode,
    String tablePrefix,
    String bucket,
    String shops,
    Topology topology) {
  /** The gateway's port unless another is asked for. */
  public static final int DEFAULT_PORT = 8787;

  public LocalConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must lie in 0..65535: " + port);
    }
    repository = repository.toAbsolutePath().normalize();
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
  }

  /**
   * The standard system of a working tree: JVM functions, default port, data in {@code .cartwise}.
   */
  public static LocalConfig of(Path repository) {
    return new LocalConfig(
        repository,
        repository.resolve(".cartwise"),
        DEFAULT_PORT,
        FunctionMode.JVM,
        "cartwise-",
        "cartwise",
        "demo=demo",
        Topology.standard());
  }

  public LocalConfig withDataDirectory(Path directory) {
    return new LocalConfig(repository, directory, port, mode, tablePrefix, bucket, shops, topology);
  }

  public LocalConfig withPort(int newPort) {
    return new LocalConfig(
        repository, dataDirectory, newPort, mode, tablePrefix, bucket, shops, topology);
  }

  public LocalConfig withMode(FunctionMode newMode) {
    return new LocalConfig(
        repository, dataDirectory, port, newMode, tablePrefix, bucket, shops, topology);
  }

  public LocalConfig withShops(String newShops) {
    return new LocalConfig(
        repository, dataDirectory, port, mode, tablePrefix, bucket, newShops, topology);
  }

  public LocalConfig withTopology(Topology newTopology) {
    return new LocalConfig(
        repository, dataDirectory, port, mode, tablePrefix, bucket, shops, newTopology);
  }
}
