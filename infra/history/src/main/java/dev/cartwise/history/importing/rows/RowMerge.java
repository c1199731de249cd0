package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.convergence.RowLedger;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Brings pasts into shoppers' rows, beside everything that those hold and whoever else writes them.
 *
 * <p>A user's row is kept from the import on as if the user had acted then, since users come back
 * after years. A session does not: one whose newest event is past the retention gets no row. A
 * session that has one is told to every user of it, as it is when events arrive one by one.
 */
public final class RowMerge {

  private static final int ROWS_AT_ONCE = 100;

  private static final RowLedger UNCOUNTED =
      new RowLedger() {
        @Override
        public void merged(ShopId shop) {}

        @Override
        public void unchanged(ShopId shop) {}
      };

  private final RowStores users;
  private final RowStores sessions;
  private final Retention retention;
  private final long nowMillis;
  private final PatientTasks tasks;

  /**
   * @param retention how long rows are kept after their newest event
   * @param nowMillis when the import began, UTC milliseconds since 1970
   */
  public RowMerge(
      DynamoDbClient client,
      FeatureTables tables,
      Retention retention,
      long nowMillis,
      PatientTasks tasks) {
    this.users = RowStores.of(client, tables, retention.countedFrom(nowMillis));
    this.sessions = RowStores.of(client, tables, retention);
    this.retention = retention;
    this.nowMillis = nowMillis;
    this.tasks = tasks;
  }

  /**
   * Merges all pasts.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if the table does not take them
   */
  public void merge(ShopperPasts pasts) throws InterruptedException {
    merge(pasts.sessions(), sessions, this::writeSession);
    merge(pasts.users(), users, this::writeUser);
  }

  private void merge(List<ShopperPast> all, RowStores stores, BiConsumer<ShopperPast, Read> write)
      throws InterruptedException {
    for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
      mergeSome(all.subList(from, Math.min(from + ROWS_AT_ONCE, all.size())), stores, write);
    }
  }

  private void mergeSome(
      List<ShopperPast> some, RowStores stores, BiConsumer<ShopperPast, Read> write)
      throws InterruptedException {
    Set<Shopper> shoppers = new HashSet<>();
    Set<Shopper> holders = new HashSet<>();
    for (ShopperPast past : some) {
      shoppers.add(past.shopper());
      if (!past.holdings().isNone()) {
        holders.add(past.shopper());
      }
    }
    Read together = tasks.ask(() -> Read.of(stores, shoppers, holders));
    tasks.forEach(
        some,
        (past, attempt) -> {
          Set<Shopper> one = Set.of(past.shopper());
          write.accept(past, attempt == 0 ? together : Read.of(stores, one, one));
        });
  }

  private record Read(
      RowConvergence<ShopperRow>.Reading recent, RowConvergence<HoldingsRow>.Reading holdings) {

    static Read of(RowStores stores, Set<Shopper> shoppers, Set<Shopper> holders) {
      return new Read(stores.recent().read(shoppers), stores.holdings().read(holders));
    }
  }

  private void writeUser(ShopperPast past, Read read) {
    ShopperRow row = users.recent().converge(past.shopper(), past::apply, read.recent(), UNCOUNTED);
    hold(users, row, past.holdings(), read.holdings());
  }

  private void writeSession(ShopperPast past, Read read) {
    Set<String> told = new TreeSet<>(past.users());
    RecentWindow window = past.window();
    Holdings holdings = past.holdings();
    if (!retention.isOver(past.newestMillis(), nowMillis)) {
      hold(sessions, read.recent().of(past.shopper()), holdings, read.holdings());
      boolean holds = !holdings.isNone();
      ShopperRow row =
          sessions
              .recent()
              .converge(
                  past.shopper(),
                  before -> holds ? past.apply(before).withHoldings() : past.apply(before),
                  read.recent(),
                  UNCOUNTED);
      told.addAll(row.linkedUsers());
      window = row.recent();
      if (row.hasHoldings()) {
        Shopper session = past.shopper();
        holdings = sessions.holdings().read(Set.of(session)).of(session).holdings();
      }
    }
    for (String user : told) {
      tell(Shopper.user(past.shopper().shop(), user), window, holdings);
    }
  }

  private void tell(Shopper user, RecentWindow window, Holdings holdings) {
    ShopperRow row =
        users
            .recent()
            .converge(
                user, before -> before.join(window), users.recent().read(Set.of(user)), UNCOUNTED);
    hold(users, row, holdings, users.holdings().read(Set.of(user)));
  }

  /** Writes the holdings, with what the row of interactions knows from before there were any. */
  private static void hold(
      RowStores stores,
      ShopperRow row,
      Holdings more,
      RowConvergence<HoldingsRow>.Reading reading) {
    if (!more.isNone()) {
      Holdings all = more.join(Holdings.of(row.recent().newestFirst()));
      stores.holdings().converge(row.shopper(), held -> held.join(all), reading, UNCOUNTED);
    }
  }
}
