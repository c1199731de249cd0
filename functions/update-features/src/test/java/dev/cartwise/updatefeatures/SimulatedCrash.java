package dev.cartwise.updatefeatures;

/** Ends an invocation where it stands, past every catch of the code under test. */
final class SimulatedCrash extends Error {

  private static final long serialVersionUID = 1L;
}
