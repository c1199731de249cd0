package dev.cartwise.deploy.removal;

import dev.cartwise.deploy.changeset.Pauses;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Takes protected tables away: a change of a table has to end before the next is taken. */
final class TableRemoval {
  private final DynamoDbClient database;
  private final Supplier<Pauses> pauses;

  /**
   * @param pauses between two looks at a table that is being changed, anew for each
   */
  TableRemoval(DynamoDbClient database, Supplier<Pauses> pauses) {
    this.database = database;
    this.pauses = pauses;
  }

  /** The ARN of the key that encrypts a table; absent if that is a key of AWS. */
  Optional<String> key(String table) {
    return Optional.ofNullable(described(table).sseDescription())
        .map(SSEDescription::kmsMasterKeyArn);
  }

  /** Lifts the protection of a table and deletes it. */
  void remove(String table) {
    if (Boolean.TRUE.equals(settled(table).deletionProtectionEnabled())) {
      database.updateTable(request -> request.tableName(table).deletionProtectionEnabled(false));
    }
    settled(table);
    database.deleteTable(request -> request.tableName(table));
  }

  /** The table once nothing is done to it any more. */
  private TableDescription settled(String table) {
    Pauses between = pauses.get();
    TableDescription now = described(table);
    while (isUnderWay(now.tableStatus())) {
      between.pause();
      now = described(table);
    }
    return now;
  }

  private static boolean isUnderWay(TableStatus status) {
    return status == TableStatus.UPDATING || status == TableStatus.CREATING;
  }

  private TableDescription described(String table) {
    return database.describeTable(request -> request.tableName(table)).table();
  }
}
