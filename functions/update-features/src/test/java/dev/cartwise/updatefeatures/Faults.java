package dev.cartwise.updatefeatures;

/** Decides what happens to each write and each read of a test. */
interface Faults {

  /** No fault at all. */
  Faults NONE = new Faults() {};

  /** What happens to a call. */
  enum Fate {
    SUCCEED,
    CRASH_BEFORE,
    CRASH_AFTER,
    THROTTLE,
    /** A batch leaves some rows out. */
    LEAVE_OUT
  }

  default Fate write() {
    return Fate.SUCCEED;
  }

  default Fate read() {
    return Fate.SUCCEED;
  }
}
