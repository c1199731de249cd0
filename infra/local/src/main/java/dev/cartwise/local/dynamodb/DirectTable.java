package dev.cartwise.local.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.local.dynamodb.PlainRows.Put;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBInputConverter;
import software.amazon.dynamodb.services.local.shared.access.LocalDBOutputConverter;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.dataaccess.LocalDocumentFactory;
import software.amazon.dynamodb.services.local.shared.env.LocalDBEnv;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;

/**
 * A table of this process. Of a plain one many rows are read or replaced by one job of the thread
 * that has the file: to wake it and to end a transaction takes longer than to write a row.
 */
final class DirectTable implements VersionedTable {
  private static final int ROWS_A_CALL = 100;

  /** What DynamoDB Local gives its own converter. */
  private static final int CONVERTER_LIMIT = 1 << 16;

  private final LocalDBAccess database;
  private final PlainRows plainRows;
  private final String name;
  private final LocalDBInputConverter in =
      new LocalDBInputConverter(
          new LocalDBEnv(), new AWSExceptionFactory(), new LocalDocumentFactory(), CONVERTER_LIMIT);
  private final LocalDBOutputConverter out = new LocalDBOutputConverter();

  /**
   * @param database that has the table
   * @param plainRows its rows of plain tables
   * @param name of the table
   */
  DirectTable(LocalDBAccess database, PlainRows plainRows, String name) {
    this.database = database;
    this.plainRows = plainRows;
    this.name = name;
  }

  @Override
  public int rowsACall() {
    return ROWS_A_CALL;
  }

  @Override
  public List<Map<String, AttributeValue>> get(Collection<RowKey> keys) {
    var wanted =
        keys.stream()
            .map(key -> in.externalToInternalAttributes(RowSchema.attributes(key)))
            .toList();
    try {
      TableInfo table = database.getTableInfo(name);
      return out.internalToExternalItemList(
          PlainRows.areOf(table)
              ? plainRows.get(table, wanted)
              : wanted.stream()
                  .map(key -> database.getRecord(name, key))
                  .filter(Objects::nonNull)
                  .toList());
    } catch (LocalDBAccessException e) {
      throw new UnreadException(name, keys.size(), e);
    }
  }

  /** Under the lock that every other write to the table takes. */
  @Override
  public Set<RowKey> replace(List<Replacement> replacements) {
    List<Put> puts = new ArrayList<>();
    for (Replacement replacement : replacements) {
      puts.add(
          new Put(
              in.externalToInternalAttributes(replacement.row()),
              stored -> version(stored) == replacement.version()));
    }
    Set<RowKey> lost = new HashSet<>();
    Lock lock = database.getLockForTable(name).writeLock();
    lock.lock();
    try {
      TableInfo table = database.getTableInfo(name);
      for (Put refused : PlainRows.areOf(table) ? plainRows.put(table, puts) : each(puts)) {
        lost.add(RowSchema.key(out.internalToExternalAttributes(refused.row())));
      }
    } catch (LocalDBAccessException e) {
      throw new UnwrittenException(name, Replacement.keys(replacements), e);
    } finally {
      lock.unlock();
    }
    return lost;
  }

  private List<Put> each(List<Put> puts) {
    List<Put> refused = new ArrayList<>();
    for (Put put : puts) {
      var hash = Objects.requireNonNull(put.row().get(RowSchema.PK));
      var range = Objects.requireNonNull(put.row().get(RowSchema.SK));
      if (put.condition()
          .test(database.getRecord(name, Map.of(RowSchema.PK, hash, RowSchema.SK, range)))) {
        database.putRecord(name, put.row(), hash, range, false);
      } else {
        refused.add(put);
      }
    }
    return refused;
  }

  private static long version(
      @Nullable Map<String, software.amazon.dynamodb.services.local.shared.model.AttributeValue>
          row) {
    return row == null
        ? 0
        : Long.parseLong(Objects.requireNonNull(row.get(RowSchema.WRITES)).getN());
  }
}
