package dev.cartwise.stack.model;

import java.util.Set;

/**
 * Objects of the bucket that come or go.
 *
 * @param changes which of both
 * @param prefix leads their keys
 */
public record ObjectTrigger(Set<Change> changes, String prefix) implements Trigger {

  /** What happened to an object. */
  public enum Change {
    /** It was written, anew or over an older one. */
    CREATED,
    /** It was deleted. */
    REMOVED
  }

  public ObjectTrigger {
    changes = Set.copyOf(changes);
  }
}
