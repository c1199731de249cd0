package dev.cartwise.artifactstore.objects;

/** What must hold of an object for a write to go through. */
public sealed interface WriteCondition {

  /** There is no such object yet. */
  record Absent() implements WriteCondition {}

  /**
   * The object is still the one that was read.
   *
   * @param tag from {@link StoredObject#tag()}
   */
  record Unchanged(String tag) implements WriteCondition {}
}
