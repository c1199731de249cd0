package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Brings the rows of a batch's shoppers up to date, each row written at most once.
 *
 * <p>Sessions come first: a session's row learns its anonymous interactions and the users it
 * joined; then each of those users' rows learns what the session's row holds, even if that did not
 * change just now, since an earlier attempt may have ended in between. Whoever writes the session's
 * row later sees what was written before, so neither a link nor an interaction can be missed.
 */
final class FeatureUpdater {

  private static final Logger LOG = Logger.getLogger(FeatureUpdater.class);

  private final RowConvergence rows;

  FeatureUpdater(RowConvergence rows) {
    this.rows = rows;
  }

  /** Applies the events; those whose rows could not be written go to the ledger as failed. */
  void update(List<StreamEvent> events, BatchLedger ledger) {
    Map<Shopper, RowChange> sessions = new LinkedHashMap<>();
    Map<Shopper, RowChange> users = new LinkedHashMap<>();
    events.forEach(event -> plan(event, sessions, users));

    Set<Shopper> all = new LinkedHashSet<>(sessions.keySet());
    all.addAll(users.keySet());
    RowConvergence.Reading reading = rows.read(all);
    sessions.forEach(
        (session, change) ->
            converge(session, change, reading, ledger)
                .ifPresent(row -> tellUsers(row, change, users)));
    reading.addMissing(users.keySet());
    users.forEach((user, change) -> converge(user, change, reading, ledger));
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

  private static void tellUsers(
      ShopperRow session, RowChange change, Map<Shopper, RowChange> users) {
    for (String userId : change.usersToTell(session)) {
      change(users, Shopper.user(session.shopper().shop(), userId))
          .add(session.recent(), change.sequenceNumbers());
    }
  }

  private Optional<ShopperRow> converge(
      Shopper shopper, RowChange change, RowConvergence.Reading reading, BatchLedger ledger) {
    try {
      return Optional.of(rows.converge(shopper, change::apply, reading, ledger));
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
