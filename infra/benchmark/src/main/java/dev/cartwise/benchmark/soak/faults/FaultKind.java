package dev.cartwise.benchmark.soak.faults;

/** What can go wrong around a system, as the harness makes it happen. */
public enum FaultKind {
  /** The store refuses a request because of its load, in its own form. */
  THROTTLED,
  /** The store takes a request and says nothing until its caller has lost patience. */
  TIMED_OUT,
  /** The store does part of a batch, and returns the rest or an error. */
  HALF_WRITTEN,
  /** The store does what was asked, and the connection breaks before its answer. */
  ANSWER_LOST,
  /** Nothing more can be stored. */
  DISK_FULL,
  /** The clock of senders and schedules moves ahead or back. */
  CLOCK_JUMPED;

  /** The name in logs and reports, in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
