package dev.cartwise.local.access;

import dev.cartwise.stack.model.Role;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who may call the stores of a local system, by access key. */
public final class Callers implements AutoCloseable {
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();
  private final UsedRights used = new UsedRights();
  private final Caller operator = Caller.operator(used);

  /** The operator alone. */
  public Callers() {
    callers.put(operator.key().id(), operator);
  }

  /** Who may do everything. */
  public Caller operator() {
    return operator;
  }

  /**
   * Admits a program that has taken a role, under a key of its own.
   *
   * @param session names the program
   */
  public Caller admit(String session, Role role) {
    Caller caller = Caller.inRole(session, role, used);
    used.hold(role.name());
    callers.put(caller.key().id(), caller);
    return caller;
  }

  /** The caller of an access key; empty when there is none. */
  public Optional<Caller> find(String accessKeyId) {
    return Optional.ofNullable(callers.get(accessKeyId));
  }

  /** Writes down which rights were used, where that is asked for. */
  @Override
  public void close() {
    used.record();
  }
}
