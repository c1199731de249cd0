package dev.cartwise.local.storage;

import dev.cartwise.stack.model.ObjectTrigger.Change;
import java.util.Set;

/**
 * A bucket notification: objects that come or go under a prefix invoke a function asynchronously.
 *
 * @param changes which of both
 * @param prefix the leading part of the object key
 * @param function the function to invoke
 */
public record ObjectChangeTrigger(Set<Change> changes, String prefix, String function) {
  public ObjectChangeTrigger {
    changes = Set.copyOf(changes);
  }

  /** Tells whether the function is to hear of a change. */
  public boolean wants(ObjectChange change) {
    return change.key().startsWith(prefix)
        && changes.contains(change.isRemoval() ? Change.REMOVED : Change.CREATED);
  }
}
