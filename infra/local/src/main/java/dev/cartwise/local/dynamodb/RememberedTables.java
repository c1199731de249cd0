package dev.cartwise.local.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * Remembers how tables are made. DynamoDB Local asks its file twice for each write, and parses the
 * answer each time.
 *
 * <p>A call that may change a table lets all be forgotten: every one that is not known to change
 * none. What was asked before such a call and answered after it is remembered by nobody.
 *
 * <p>No lock is held while the file is asked. Its own locks are taken then, and whoever holds one
 * of them may ask for a table too.
 */
final class RememberedTables implements InvocationHandler {
  private static final Set<String> CHANGE_NO_TABLE =
      Set.of(
          "getTableInfo",
          "getRecord",
          "putRecord",
          "deleteRecord",
          "queryRecords",
          "getLockForTable",
          "getStreamRecords",
          "getGSIsByStatusFromAllTables",
          "fetchAllTablesWithTimeToLiveEnabled",
          "beginTransaction",
          "commitTransaction");

  private static final Object[] NONE = {};

  private final LocalDBAccess file;
  private final PlainRows plainRows;
  private volatile Map<String, TableInfo> known = new ConcurrentHashMap<>();

  private RememberedTables(LocalDBAccess file, PlainRows plainRows) {
    this.file = file;
    this.plainRows = plainRows;
  }

  /**
   * The same database, of which each table is asked for once.
   *
   * @param plainRows the rows of its plain tables
   */
  static LocalDBAccess of(LocalDBAccess file, PlainRows plainRows) {
    return (LocalDBAccess)
        Proxy.newProxyInstance(
            RememberedTables.class.getClassLoader(),
            new Class<?>[] {LocalDBAccess.class},
            new RememberedTables(file, plainRows));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given)
      throws Throwable {
    String name = method.getName();
    Object[] arguments = given == null ? NONE : given;
    try {
      return switch (name) {
        case "getTableInfo" -> table((String) arguments[0]);
        case "getRecord", "putRecord" -> row(method, arguments);
        default -> method.invoke(file, arguments);
      };
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    } finally {
      if (!CHANGE_NO_TABLE.contains(name)) {
        known = new ConcurrentHashMap<>();
      }
    }
  }

  @SuppressWarnings("unchecked") // a row or a key, by the signatures of both methods
  private @Nullable Object row(Method method, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    TableInfo table = table((String) arguments[0]);
    if (table == null || !PlainRows.areOf(table)) {
      return method.invoke(file, arguments);
    }
    Map<String, AttributeValue> row = (Map<String, AttributeValue>) arguments[1];
    if (method.getName().equals("getRecord")) {
      return plainRows.get(table, row);
    }
    plainRows.put(table, row);
    return null;
  }

  private @Nullable TableInfo table(String name) {
    Map<String, TableInfo> then = known;
    TableInfo table = then.get(name);
    if (table == null) {
      table = file.getTableInfo(name);
      if (table != null) {
        then.put(name, table);
      }
    }
    return table;
  }
}
