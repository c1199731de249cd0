package dev.cartwise.stack.model;

import java.util.List;

/**
 * Which records of a stream reach a function.
 *
 * @param insertsOnly whether only rows that are new do
 * @param keys the only keys whose records do; empty where all do
 */
public record StreamFilter(boolean insertsOnly, List<KeyPattern> keys) {

  /** Lets every record through. */
  public static final StreamFilter NONE = new StreamFilter(false, List.of());

  public StreamFilter {
    keys = List.copyOf(keys);
  }
}
