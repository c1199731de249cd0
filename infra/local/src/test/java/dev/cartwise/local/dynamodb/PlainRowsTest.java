package dev.cartwise.local.dynamodb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

class PlainRowsTest {
  private static final String TABLE = "t-rows";
  private static final AttributeValue LAMP = AttributeValue.fromS("L\u00e4mp \ud83d\ude80 \"1\"");

  @TempDir Path directory;

  @BeforeAll
  static void load() throws Exception {
    SQLiteLibraryLoader.initialize();
  }

  @Test
  void isInTheFileAsDynamoDbLocalPutsItToTheByte() throws Exception {
    for (List<String> keys : List.of(List.of("pk"), List.of("pk", "sk"))) {
      List<List<Object>> theirs = stored(keys, false);
      List<List<Object>> ours = stored(keys, true);

      assertThat(ours).hasSize(2).usingRecursiveComparison().isEqualTo(theirs);
    }
  }

  @Test
  void isReadAsItWasPut() throws Exception {
    LocalDatabase file = LocalDatabase.open(directory);
    OpenDatabase database = OpenDatabase.of(file, new JobThreads(false));
    try {
      DynamoDbClient client = database.service().dynamoDbClient();
      client.createTable(table(List.of("pk", "sk")).build());
      client.putItem(put -> put.tableName(TABLE).item(everything("a")));
      Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("a"), "sk", LAMP);

      assertThat(client.getItem(get -> get.tableName(TABLE).key(key)).item())
          .isEqualTo(everything("a"));
      assertThat(client.scan(scan -> scan.tableName(TABLE)).items())
          .containsExactly(everything("a"));
      client.deleteItem(delete -> delete.tableName(TABLE).key(key));
      assertThat(client.getItem(get -> get.tableName(TABLE).key(key)).hasItem()).isFalse();
    } finally {
      database.service().shutdown();
    }
  }

  @Test
  void areOfTablesWithoutStreamAndIndexWhoseKeysAreTexts() throws Exception {
    assertThat(isPlain(table(List.of("pk")))).isTrue();
    assertThat(isPlain(table(List.of("pk", "sk")))).isTrue();
    assertThat(
            isPlain(
                table(List.of("pk"))
                    .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType("NEW_IMAGE"))))
        .isFalse();
    assertThat(
            isPlain(
                table(List.of("pk"))
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType(ScalarAttributeType.N)
                            .build())))
        .isFalse();
    assertThat(
            isPlain(
                table(List.of("pk"))
                    .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                            .indexName("again")
                            .keySchema(key("pk", KeyType.HASH))
                            .projection(all -> all.projectionType(ProjectionType.ALL))
                            .build())))
        .isFalse();
  }

  @Test
  void areLeftToDynamoDbLocalOnceTheirTableHasAStream() throws Exception {
    OpenDatabase database = OpenDatabase.in(directory, new JobThreads(false));
    try {
      DynamoDbClient client = database.service().dynamoDbClient();
      client.createTable(table(List.of("pk", "sk")).build());
      client.putItem(put -> put.tableName(TABLE).item(everything("before")));

      client.updateTable(
          update ->
              update
                  .tableName(TABLE)
                  .streamSpecification(
                      stream -> stream.streamEnabled(true).streamViewType("NEW_IMAGE")));
      client.putItem(put -> put.tableName(TABLE).item(everything("after")));

      assertThat(streamed(database)).containsExactly("after");
    } finally {
      database.service().shutdown();
    }
  }

  private static List<String> streamed(OpenDatabase database) {
    var streams = database.service().dynamoDbStreamsClient();
    String arn = streams.listStreams(list -> list.tableName(TABLE)).streams().get(0).streamArn();
    String shard =
        streams
            .describeStream(describe -> describe.streamArn(arn))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String iterator =
        streams
            .getShardIterator(
                get -> get.streamArn(arn).shardId(shard).shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    return streams.getRecords(get -> get.shardIterator(iterator)).records().stream()
        .map(put -> requireNonNull(put.dynamodb().keys().get("pk")).s())
        .toList();
  }

  private boolean isPlain(CreateTableRequest.Builder table) throws Exception {
    OpenDatabase database =
        OpenDatabase.in(Files.createTempDirectory(directory, "kind"), new JobThreads(false));
    try {
      database.service().dynamoDbClient().createTable(table.build());
      return PlainRows.areOf(database.access().getTableInfo(TABLE));
    } finally {
      database.service().shutdown();
    }
  }

  /** All columns of two rows in the file, one of which was replaced. */
  private List<List<Object>> stored(List<String> keys, boolean ours) throws Exception {
    Path folder = Files.createTempDirectory(directory, "rows");
    LocalDatabase file = LocalDatabase.open(folder);
    LocalDBAccess access = ours ? RememberedTables.of(file, file.plainRows()) : file;
    LocalDBClient service =
        new LocalDBClient(access, new JobsRegister(new JobThreads(false), false));
    try {
      DynamoDbClient client = service.dynamoDbClient();
      client.createTable(table(keys).build());
      client.putItem(put -> put.tableName(TABLE).item(Map.of("pk", LAMP, "sk", LAMP)));
      client.putItem(put -> put.tableName(TABLE).item(everything("a")));
      client.putItem(put -> put.tableName(TABLE).item(everything(LAMP.s())));
    } finally {
      service.shutdown();
    }
    return columns(folder.resolve("tables.db"));
  }

  private static List<List<Object>> columns(Path file) throws SQLiteException {
    SQLiteConnection connection = new SQLiteConnection(file.toFile()).open(false);
    try {
      List<List<Object>> rows = new ArrayList<>();
      SQLiteStatement all = connection.prepare("SELECT * FROM \"" + TABLE + "\" ORDER BY 1");
      while (all.step()) {
        List<Object> row = new ArrayList<>();
        for (int column = 0; column < all.columnCount(); column++) {
          row.add(all.getColumnName(column));
          row.add(all.columnType(column));
          row.add(Arrays.toString(all.columnBlob(column)));
        }
        rows.add(row);
      }
      return rows;
    } finally {
      connection.dispose();
    }
  }

  private static Map<String, AttributeValue> everything(String key) {
    return Map.of(
        "pk", AttributeValue.fromS(key),
        "sk", LAMP,
        "n", AttributeValue.fromN("-12.5"),
        "b", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")),
        "no", AttributeValue.fromBool(false),
        "nothing", AttributeValue.fromNul(true),
        "texts", AttributeValue.fromSs(List.of("x", "y")),
        "numbers", AttributeValue.fromNs(List.of("1", "2")),
        "list", AttributeValue.fromL(List.of(LAMP, AttributeValue.fromN("1"))),
        "map", AttributeValue.fromM(Map.of("inner", LAMP)));
  }

  private static CreateTableRequest.Builder table(List<String> keys) {
    List<AttributeDefinition> attributes = new ArrayList<>();
    List<KeySchemaElement> schema = new ArrayList<>();
    for (String key : keys) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(key)
              .attributeType(ScalarAttributeType.S)
              .build());
      schema.add(key(key, schema.isEmpty() ? KeyType.HASH : KeyType.RANGE));
    }
    return CreateTableRequest.builder()
        .tableName(TABLE)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes)
        .keySchema(schema);
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
