package dev.cartwise.history.importing;

/** Ends an import in the middle of its work, as the end of its process would. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;
}
