package dev.cartwise.local;

import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.datadir.DataDirectory;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.dynamodb.ItemTableLayout;
import dev.cartwise.local.dynamodb.LocalTables;
import dev.cartwise.local.dynamodb.TableSetup;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.naming.Arns;
import dev.cartwise.local.secrets.LocalSecrets;
import dev.cartwise.local.secrets.SecretsEndpoint;
import dev.cartwise.local.shops.ShopDesk;
import dev.cartwise.local.storage.LocalObjectStorage;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopStore;
import dev.cartwise.stack.model.StackTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A held data directory with its tables and object storage: all that training needs. */
public final class LocalStores implements AutoCloseable {
  private static final String ITEM_FEATURES = "item-features";

  private final Closing closing;
  private final LocalConfig config;
  private final DataLayout layout;
  private final Callers callers;
  private final LocalTables tables;
  private final LocalObjectStorage objects;
  private final LoopbackServer secrets;

  private LocalStores(
      Closing closing,
      LocalConfig config,
      DataLayout layout,
      Callers callers,
      LocalTables tables,
      LocalObjectStorage objects,
      LoopbackServer secrets) {
    this.closing = closing;
    this.config = config;
    this.layout = layout;
    this.callers = callers;
    this.tables = tables;
    this.objects = objects;
    this.secrets = secrets;
  }

  /**
   * Takes the data directory for a command, and starts what lies in it; no row goes meanwhile
   * because it is over.
   *
   * @throws LocalSystemException when the directory is held by another process, cannot be written
   *     or has no room
   */
  public static LocalStores open(LocalConfig config) {
    return open(config, LocalTables::startKeepingExpired);
  }

  /** The same for a system, of whose rows those that are over are deleted. */
  static LocalStores openForSystem(LocalConfig config) {
    return open(config, LocalTables::start);
  }

  private static LocalStores open(
      LocalConfig config, BiFunction<Path, Callers, LocalTables> start) {
    Closing closing = new Closing();
    try {
      DataLayout layout = closing.add(DataDirectory.open(config.dataDirectory())).layout();
      Callers callers = closing.add(new Callers());
      LocalTables tables = closing.add(start.apply(layout.tables(), callers));
      try (DynamoDbClient client = tables.client()) {
        new TableSetup(client).create(config.topology().tables());
        config.topology().tables().stream()
            .map(StackTable::name)
            .filter(name -> name.equals(config.tablePrefix() + ITEM_FEATURES))
            .forEach(name -> ItemTableLayout.require(client, name));
        enterShops(config, client);
      }
      LocalObjectStorage objects =
          closing.add(LocalObjectStorage.start(layout.objects(), config.bucket(), callers));
      LocalSecrets held = new LocalSecrets(layout);
      held.create();
      LoopbackServer secrets =
          closing.add(
              LoopbackServer.start(
                  "secrets", new SecretsEndpoint(held, config.tablePrefix(), callers)));
      return new LocalStores(closing, config, layout, callers, tables, objects, secrets);
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  /** A system that runs a part of the topology may have no table of shops. */
  private static void enterShops(LocalConfig config, DynamoDbClient client) {
    String table = config.tablePrefix() + DynamoDbShopStore.TABLE;
    if (config.topology().tables().stream().map(StackTable::name).anyMatch(table::equals)) {
      ShopDesk.of(client, config.tablePrefix()).enter(config.shops());
    }
  }

  /** What tells a program of the operator, who may do everything, where everything is. */
  public Map<String, String> environment() {
    return environment(callers.operator());
  }

  /** What tells a program that works on the stores where they are, and who it is. */
  Map<String, String> environment(Caller caller) {
    Map<String, String> environment = new LinkedHashMap<>(endpoints(caller));
    environment.put("CARTWISE_TABLE_PREFIX", config.tablePrefix());
    environment.put("CARTWISE_BUCKET", config.bucket());
    return environment;
  }

  /** Where the stores answer, and the credentials of who calls them. */
  Map<String, String> endpoints(Caller caller) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_S3", objects.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
    environment.put("AWS_REGION", Arns.REGION);
    environment.put("AWS_DEFAULT_REGION", Arns.REGION);
    environment.putAll(caller.key().environment());
    return environment;
  }

  public DataLayout layout() {
    return layout;
  }

  /** Who may send requests to the stores. */
  Callers callers() {
    return callers;
  }

  public LocalTables tables() {
    return tables;
  }

  public LocalObjectStorage objects() {
    return objects;
  }

  @Override
  public void close() {
    closing.close();
  }
}
