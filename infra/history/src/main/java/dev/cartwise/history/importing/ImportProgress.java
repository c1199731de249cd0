package dev.cartwise.history.importing;

/** Learns how far an import is. Threads may share it. */
public interface ImportProgress {

  /** What is being done. */
  enum Step {
    /** Lines are read and checked; the unit is a byte of the file as it is stored. */
    READING,
    /** Records go into archive, rows and tables; the unit is a record. */
    STORING
  }

  /** Tells that so much of all is done. */
  void at(Step step, long done, long total);
}
