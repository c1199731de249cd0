package dev.cartwise.deploy.smoke;

import java.util.Locale;

/**
 * What became of one call.
 *
 * @param function whose call it was
 * @param call {@code invoke}, or a route
 * @param passed whether the function answered as it does when all is well
 * @param told what came back, in a few words
 * @param millis how long it took, in milliseconds
 */
public record SmokeResult(String function, String call, boolean passed, String told, long millis) {

  /** A row of the table of results. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "  %-6s  %-16s  %-58s  %6d ms  %s",
        passed ? "ok" : "FAILED",
        function,
        call,
        millis,
        told);
  }
}
