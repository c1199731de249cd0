package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbVersionedTable;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.importing.rows.RowStores;
import dev.cartwise.history.importing.state.ImportDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A system with real tables in this process and a bucket in memory, into which files go. */
final class ImportedSystem implements AutoCloseable {

  static final Pseudonyms NAMES = Pseudonyms.withKey("000102030405060708090a0b0c0d0e0f");
  static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  static final int LINES_BETWEEN_CHECKPOINTS = 4;

  private static final FeatureTables TABLES = new FeatureTables("test-");
  private static final Retention RETENTION = new Retention(400);

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
  private final MemoryBucket bucket = new MemoryBucket();
  private final Path directory;
  private final int rowsACall;

  ImportedSystem(Path directory) {
    this(directory, 1);
  }

  /**
   * @param rowsACall how many rows its table of shoppers takes at once
   */
  ImportedSystem(Path directory, int rowsACall) {
    this.directory = directory;
    this.rowsACall = rowsACall;
    TABLES.schemas().forEach(schema -> local.dynamoDbClient().createTable(schema));
  }

  MemoryBucket bucket() {
    return bucket;
  }

  Path directory() {
    return directory;
  }

  ImportSummary run(HistoryFile<Interaction> file) throws IOException, InterruptedException {
    return run(file, Steps.withoutCrash(), false);
  }

  ImportSummary run(Path file) throws IOException, InterruptedException {
    return run(new LineFile(file), Steps.withoutCrash(), false);
  }

  /** Imports with steps at each line and each change of the bucket and the tables. */
  ImportSummary run(HistoryFile<Interaction> file, Steps steps, boolean anew)
      throws IOException, InterruptedException {
    ImportTarget target =
        new ImportTarget(
            new TogetherTable(
                shoppers(new CountedTables(local.dynamoDbClient(), steps)), rowsACall),
            bucket.with(steps),
            NAMES,
            RETENTION);
    try (ImportDirectory held = ImportDirectory.open(directory)) {
      return new EventImport(
              LineFile.SHOP,
              target,
              held,
              (step, done, total) -> {},
              InstantSource.fixed(NOW),
              LINES_BETWEEN_CHECKPOINTS)
          .run(file, anew);
    }
  }

  /** All lines of the archive, repeated ones too. */
  List<ArchivedInteraction> archive() throws IOException {
    List<ArchivedInteraction> lines = new ArrayList<>();
    for (String key : bucket.list(ArchiveLayout.INCOMING)) {
      lines.addAll(ArchiveFile.read(bucket.open(key).orElseThrow()));
    }
    return lines;
  }

  ShopperRow row(Shopper shopper) {
    return stores().recent().read(Set.of(shopper)).of(shopper);
  }

  HoldingsRow holdings(Shopper shopper) {
    return stores().holdings().read(Set.of(shopper)).of(shopper);
  }

  private RowStores stores() {
    return RowStores.of(shoppers(local.dynamoDbClient()), RETENTION);
  }

  private static VersionedTable shoppers(DynamoDbClient client) {
    return DynamoDbVersionedTable.ofShoppers(client, TABLES, Backoff.DEFAULT);
  }

  @Override
  public void close() {
    local.shutdownNow();
  }

  /** A table that takes several rows a call, and may break off within one. */
  private record TogetherTable(VersionedTable table, int rowsACall) implements VersionedTable {

    @Override
    public List<Map<String, AttributeValue>> get(Collection<RowKey> keys) {
      return table.get(keys);
    }

    @Override
    public Set<RowKey> replace(List<Replacement> replacements) {
      assertThat(replacements.size()).isLessThanOrEqualTo(rowsACall);
      return table.replace(replacements);
    }
  }

  /** Tables with a step before and after each row that is put. */
  private record CountedTables(DynamoDbClient real, Steps steps) implements DynamoDbClient {

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      steps.next();
      PutItemResponse response = real.putItem(request);
      steps.next();
      return response;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      return real.batchGetItem(request);
    }

    @Override
    public String serviceName() {
      return real.serviceName();
    }

    @Override
    public void close() {}
  }
}
