package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.convergence.ContendedRowException;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings the rows of a batch's shoppers up to date, each row written at most once.
 *
 * <p>Sessions come first: a session's row learns its anonymous interactions and the users it
 * joined; then each of those users' rows learns what the session's row holds, even if that did not
 * change just now, since an earlier attempt may have ended in between. Whoever writes the session's
 * row later sees what was written before, so neither a link nor an interaction can be missed.
 *
 * <p>Holdings follow the same order. A session's row of holdings is written before its row of
 * interactions, which then says that there is one; for the users it is read only after that. So
 * whoever links a user later finds it said, and whoever says it later finds the user linked. A
 * batch in which nothing was bought and no cart changed writes no row of holdings, and reads none
 * but those of sessions that have one.
 */
final class FeatureUpdater {

  private static final Logger LOG = Logger.getLogger(FeatureUpdater.class);

  private final RowConvergence<ShopperRow> rows;
  private final RowConvergence<HoldingsRow> holdings;
  private final RowTasks tasks;

  FeatureUpdater(
      RowConvergence<ShopperRow> rows, RowConvergence<HoldingsRow> holdings, RowTasks tasks) {
    this.rows = rows;
    this.holdings = holdings;
    this.tasks = tasks;
  }

  /**
   * Applies the events; those whose rows could not be written, or were not begun by the deadline,
   * go to the ledger as failed.
   */
  void update(List<StreamEvent> events, Deadline deadline, BatchLedger ledger) {
    Map<Shopper, RowChange> sessions = new LinkedHashMap<>();
    Map<Shopper, RowChange> users = new LinkedHashMap<>();
    events.forEach(event -> plan(event, sessions, users));
    Set<Shopper> all = new LinkedHashSet<>(sessions.keySet());
    all.addAll(users.keySet());
    RowConvergence<ShopperRow>.Reading reading = rows.read(all);

    Map<Shopper, ShopperRow> written = new ConcurrentHashMap<>();
    RowConvergence<HoldingsRow>.Reading ofSessions = holdings.read(holders(sessions));
    tasks.forEach(
        sessions.entrySet(),
        each ->
            attempt(
                    each,
                    deadline,
                    ledger,
                    (session, change) -> writeSession(session, change, reading, ofSessions, ledger))
                .ifPresent(row -> written.put(each.getKey(), row)));

    tellUsers(sessions, written, users, ledger);
    reading.addMissing(users.keySet());
    RowConvergence<HoldingsRow>.Reading ofUsers = holdings.read(holders(users));
    tasks.forEach(
        users.entrySet(),
        each ->
            attempt(
                each,
                deadline,
                ledger,
                (user, change) -> writeUser(user, change, reading, ofUsers, ledger)));
  }

  private static void plan(
      StreamEvent event, Map<Shopper, RowChange> sessions, Map<Shopper, RowChange> users) {
    Interaction interaction = event.interaction();
    Shopper session = Shopper.session(interaction.shop(), interaction.sessionId());
    Optional<RecentInteraction> entry = RecentInteraction.of(interaction);
    String userId = interaction.userId();
    if (userId != null) {
      change(sessions, session).link(userId, interaction.timeMillis(), event.sequenceNumber());
    }
    Map<Shopper, RowChange> owners = userId == null ? sessions : users;
    entry.ifPresent(
        recent -> change(owners, interaction.shopper()).add(recent, event.sequenceNumber()));
  }

  private ShopperRow writeSession(
      Shopper session,
      RowChange change,
      RowConvergence<ShopperRow>.Reading reading,
      RowConvergence<HoldingsRow>.Reading held,
      BatchLedger ledger) {
    if (change.holdings().isNone()) {
      return rows.converge(session, change::apply, reading, ledger);
    }
    hold(reading.of(session), change, held, ledger);
    return rows.converge(session, row -> change.apply(row).withHoldings(), reading, ledger);
  }

  private ShopperRow writeUser(
      Shopper user,
      RowChange change,
      RowConvergence<ShopperRow>.Reading reading,
      RowConvergence<HoldingsRow>.Reading held,
      BatchLedger ledger) {
    ShopperRow row = rows.converge(user, change::apply, reading, ledger);
    if (!change.holdings().isNone()) {
      hold(row, change, held, ledger);
    }
    return row;
  }

  /** Writes the holdings, with what the row of interactions knows from before there were any. */
  private void hold(
      ShopperRow row,
      RowChange change,
      RowConvergence<HoldingsRow>.Reading reading,
      BatchLedger ledger) {
    Holdings more = change.holdings().join(Holdings.of(row.recent().newestFirst()));
    holdings.converge(row.shopper(), held -> held.join(more), reading, ledger);
  }

  private void tellUsers(
      Map<Shopper, RowChange> sessions,
      Map<Shopper, ShopperRow> written,
      Map<Shopper, RowChange> users,
      BatchLedger ledger) {
    Set<Shopper> holders = new HashSet<>();
    written.forEach(
        (session, row) -> {
          RowChange change = change(sessions, session);
          Set<Shopper> told = told(row, change);
          told.forEach(user -> change(users, user).add(row.recent(), change.sequenceNumbers()));
          if (row.hasHoldings() && !told.isEmpty()) {
            holders.add(session);
          }
        });
    RowConvergence<HoldingsRow>.Reading held = holdings.read(holders);
    for (Shopper session : holders) {
      RowChange change = change(sessions, session);
      Set<Shopper> told = told(Objects.requireNonNull(written.get(session)), change);
      attempt(session, change, ledger, () -> held.of(session).holdings())
          .ifPresent(
              found ->
                  told.forEach(user -> change(users, user).add(found, change.sequenceNumbers())));
    }
  }

  private static Set<Shopper> told(ShopperRow session, RowChange change) {
    Set<Shopper> told = new LinkedHashSet<>();
    for (String userId : change.usersToTell(session)) {
      told.add(Shopper.user(session.shopper().shop(), userId));
    }
    return told;
  }

  private static Set<Shopper> holders(Map<Shopper, RowChange> changes) {
    Set<Shopper> holders = new HashSet<>();
    changes.forEach(
        (shopper, change) -> {
          if (!change.holdings().isNone()) {
            holders.add(shopper);
          }
        });
    return holders;
  }

  private static Optional<ShopperRow> attempt(
      Map.Entry<Shopper, RowChange> each,
      Deadline deadline,
      BatchLedger ledger,
      BiFunction<Shopper, RowChange, ShopperRow> write) {
    Shopper shopper = each.getKey();
    RowChange change = each.getValue();
    if (deadline.isPast()) {
      LOG.warnf("no time left; %d records will come again", change.sequenceNumbers().size());
      ledger.fail(shopper.shop(), change.sequenceNumbers());
      return Optional.empty();
    }
    return attempt(shopper, change, ledger, () -> write.apply(shopper, change));
  }

  private static <T> Optional<T> attempt(
      Shopper shopper, RowChange change, BatchLedger ledger, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (UnwrittenException
        | UnreadException
        | MalformedRowException
        | ContendedRowException e) {
      LOG.warnf(
          "%s; %d records will come again (%s)",
          e.getMessage(), change.sequenceNumbers().size(), e.getCause());
      ledger.fail(shopper.shop(), change.sequenceNumbers());
      return Optional.empty();
    }
  }

  private static RowChange change(Map<Shopper, RowChange> changes, Shopper shopper) {
    return changes.computeIfAbsent(shopper, any -> new RowChange());
  }
}
