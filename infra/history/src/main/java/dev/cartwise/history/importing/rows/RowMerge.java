package dev.cartwise.history.importing.rows;

import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Brings pasts into shoppers' rows, beside everything that those hold and whoever else writes them.
 *
 * <p>A user's row is kept from the import on as if the user had acted then, since users come back
 * after years. A session does not: one whose newest event is past the retention gets no row.
 */
public final class RowMerge {

  private static final int ROWS_READ_AT_ONCE = 100;

  private final RowStores userStores;
  private final RowStores sessionStores;
  private final UserRows users;
  private final SessionRows sessions;
  private final PatientTasks tasks;
  private final int rowsACall;

  /**
   * @param table of shoppers
   * @param retention how long rows are kept after their newest event
   * @param nowMillis when the import began, UTC milliseconds since 1970
   */
  public RowMerge(VersionedTable table, Retention retention, long nowMillis, PatientTasks tasks) {
    this.userStores = RowStores.of(table, retention.countedFrom(nowMillis));
    this.sessionStores = RowStores.of(table, retention);
    this.users = new UserRows(userStores);
    this.sessions = new SessionRows(sessionStores, users, retention, nowMillis);
    this.tasks = tasks;
    this.rowsACall = table.rowsACall();
  }

  /**
   * Merges all pasts.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if the table does not take them
   */
  public void merge(ShopperPasts pasts) throws InterruptedException {
    merge(pasts.sessions(), sessionStores, sessions::write);
    merge(pasts.users(), userStores, users::write);
  }

  private void merge(
      List<ShopperPast> all, RowStores stores, BiConsumer<List<ShopperPast>, RowStores.Read> write)
      throws InterruptedException {
    for (List<ShopperPast> some : PatientTasks.parts(all, ROWS_READ_AT_ONCE)) {
      RowStores.Read together = tasks.ask(() -> stores.read(some));
      tasks.forEachPart(
          some,
          rowsACall,
          (few, attempt) -> write.accept(few, attempt == 0 ? together : stores.read(few)));
    }
  }
}
