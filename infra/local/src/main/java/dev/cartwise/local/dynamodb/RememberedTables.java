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

  private final LocalDBAccess file;
  private volatile Map<String, TableInfo> known = new ConcurrentHashMap<>();

  private RememberedTables(LocalDBAccess file) {
    this.file = file;
  }

  /** The same database, of which each table is asked for once. */
  static LocalDBAccess of(LocalDBAccess file) {
    return (LocalDBAccess)
        Proxy.newProxyInstance(
            RememberedTables.class.getClassLoader(),
            new Class<?>[] {LocalDBAccess.class},
            new RememberedTables(file));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("getTableInfo") && arguments != null) {
      return table((String) arguments[0]);
    }
    try {
      return method.invoke(file, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    } finally {
      if (!CHANGE_NO_TABLE.contains(method.getName())) {
        known = new ConcurrentHashMap<>();
      }
    }
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
