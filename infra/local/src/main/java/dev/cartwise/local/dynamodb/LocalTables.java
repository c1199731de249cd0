package dev.cartwise.local.dynamodb;

import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.http.LoopbackServer;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/** DynamoDB Local on a free port of 127.0.0.1, keeping its tables in a directory. */
public final class LocalTables implements AutoCloseable {
  private final OpenDatabase database;
  private final LoopbackServer server;
  private final AccessKey operator;

  private LocalTables(OpenDatabase database, LoopbackServer server, AccessKey operator) {
    this.database = database;
    this.server = server;
    this.operator = operator;
  }

  /**
   * Starts over the database in {@code directory}, which must exist.
   *
   * @param callers who may send requests
   */
  public static LocalTables start(Path directory, Callers callers) {
    return start(directory, callers, new JobThreads(true));
  }

  /** The same for a while, in which rows that are over stay: they are read as if they were gone. */
  public static LocalTables startKeepingExpired(Path directory, Callers callers) {
    return start(directory, callers, new JobThreads(false));
  }

  private static LocalTables start(Path directory, Callers callers, JobThreads jobs) {
    try {
      SQLiteLibraryLoader.initialize();
      Telemetry.configureTelemetry("MAVEN", "EMBEDDED_MODE", false);
      OpenDatabase database = OpenDatabase.in(directory, jobs);
      ContextHandler context = new ContextHandler();
      context.setHandler(
          new AccessCheck(
              callers,
              new LocalDynamoDBServerHandler(new OneDatabaseHandler(database.service()), null)));
      return new LocalTables(
          database, LoopbackServer.start("dynamodb", context), callers.operator().key());
    } catch (LocalSystemException e) {
      throw e;
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "DynamoDB Local does not start over " + directory, e);
    }
  }

  /** The endpoint for {@code AWS_ENDPOINT_URL_DYNAMODB}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** The operator's client of these tables; the caller closes it. */
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client of these tables without a way over HTTP, open as long as these are. */
  public DynamoDbClient direct() {
    return database.service().dynamoDbClient();
  }

  /**
   * A table whose rows have the keys of the system's tables and a version, without a way over HTTP,
   * open as long as these are.
   */
  public VersionedTable direct(String table) {
    return database.table(table);
  }

  /** The operator's client of these tables' streams; the caller closes it. */
  public DynamoDbStreamsClient streamsClient() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(operator.id(), operator.secret()));
  }

  @Override
  public void close() {
    server.close();
    database.service().shutdown();
  }
}
