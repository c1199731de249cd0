package dev.cartwise.local;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.http.Origins;
import dev.cartwise.local.lambda.FunctionMode;
import dev.cartwise.local.naming.Arns;
import dev.cartwise.shopregistry.access.Enforcement;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.template.TemplateException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything a local system is started with.
 *
 * @param repository the working tree that holds the built functions
 * @param dataDirectory where tables, objects, logs and checkpoints live; created when missing
 * @param port the gateway's port on 127.0.0.1; 0 takes a free one
 * @param mode whether functions run as native binaries or on the JVM
 * @param tablePrefix leads every table name
 * @param bucket the one bucket of the system
 * @param shops {@code shop=trackingId} pairs, comma-separated, that are entered at the start; empty
 *     enters {@code demo=demo} where there is no shop
 * @param origins whose pages may call it
 * @param plan what runs
 */
public record LocalConfig(
    Path repository,
    Path dataDirectory,
    int port,
    FunctionMode mode,
    String tablePrefix,
    String bucket,
    Optional<String> shops,
    Origins origins,
    Plan plan) {
  /** The gateway's port unless another is asked for. */
  public static final int DEFAULT_PORT = 8787;

  /** A batch costs nothing here, so that nobody waits for it to fill. */
  private static final String NO_WINDOW = "0";

  /** Days; a disk costs less than a table in the cloud. */
  private static final String LONG_RETENTION = "400";

  /** Makes what runs of everything else that is configured. */
  public interface Plan {
    Topology of(LocalConfig config);
  }

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
        Optional.empty(),
        Origins.OF_THIS_MACHINE,
        config -> StackTopology.of(config.stack(), config.tablePrefix()).asking(Enforcement.OFF));
  }

  /**
   * The stack of the working tree's templates, as it is deployed here.
   *
   * @throws LocalSystemException if a template says something that nobody understands
   */
  public Stack stack() {
    Deployment here =
        new Deployment(
            Arns.REGION,
            Arns.ACCOUNT,
            Map.of(
                "Prefix", tablePrefix,
                "BucketName", bucket,
                "FeaturesWindowSeconds", NO_WINDOW,
                "InteractionsRetentionDays", LONG_RETENTION));
    try {
      return StackReader.read(repository, here);
    } catch (TemplateException e) {
      throw new LocalSystemException(
          Reason.TEMPLATE_UNREADABLE, "cannot run the template: " + e.getMessage(), e);
    }
  }

  /** Tables, functions, routes and triggers. */
  public Topology topology() {
    return plan.of(this);
  }

  public LocalConfig withDataDirectory(Path directory) {
    return new LocalConfig(
        repository, directory, port, mode, tablePrefix, bucket, shops, origins, plan);
  }

  public LocalConfig withPort(int newPort) {
    return new LocalConfig(
        repository, dataDirectory, newPort, mode, tablePrefix, bucket, shops, origins, plan);
  }

  public LocalConfig withMode(FunctionMode newMode) {
    return new LocalConfig(
        repository, dataDirectory, port, newMode, tablePrefix, bucket, shops, origins, plan);
  }

  public LocalConfig withShops(String newShops) {
    return new LocalConfig(
        repository,
        dataDirectory,
        port,
        mode,
        tablePrefix,
        bucket,
        Optional.of(newShops),
        origins,
        plan);
  }

  public LocalConfig withOrigins(Origins newOrigins) {
    return new LocalConfig(
        repository, dataDirectory, port, mode, tablePrefix, bucket, shops, newOrigins, plan);
  }

  /** The same whose functions ask their callers who they are, as in the cloud. */
  public LocalConfig asking() {
    return changed(topology -> topology.asking(Enforcement.REQUIRED));
  }

  /** The same with a change to what runs. */
  public LocalConfig changed(UnaryOperator<Topology> change) {
    Plan changed = config -> change.apply(plan.of(config));
    return new LocalConfig(
        repository, dataDirectory, port, mode, tablePrefix, bucket, shops, origins, changed);
  }

  public LocalConfig withTopology(Topology newTopology) {
    return new LocalConfig(
        repository,
        dataDirectory,
        port,
        mode,
        tablePrefix,
        bucket,
        shops,
        origins,
        config -> newTopology);
  }
}
