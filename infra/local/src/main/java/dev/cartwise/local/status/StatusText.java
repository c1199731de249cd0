package dev.cartwise.local.status;

import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.status.SystemStatus.ArtifactVersion;
import dev.cartwise.local.status.SystemStatus.UnmappedType;
import dev.cartwise.local.streams.StreamStatus;
import java.io.PrintWriter;
import java.util.Locale;

/** A status as text for a terminal. */
public final class StatusText {
  private StatusText() {}

  /** Prints it. */
  public static void print(SystemStatus status, PrintWriter out) {
    line(out, "%s, data in %s", status.endpoint(), status.dataDirectory());
    line(out, "");
    line(
        out,
        "%-18s %-7s %-9s %8s %7s %7s %8s %8s",
        "FUNCTION",
        "MODE",
        "STATE",
        "CALLS",
        "ERRORS",
        "WAITING",
        "RESTARTS",
        "INIT ms");
    for (FunctionStatus function : status.functions()) {
      line(
          out,
          "%-18s %-7s %-9s %8d %7d %7d %8d %8d",
          function.name(),
          function.mode(),
          function.state(),
          function.invocations(),
          function.errors(),
          function.waiting(),
          function.restarts(),
          function.initMillis());
    }
    status.functions().stream()
        .filter(function -> function.state().equals("failing"))
        .forEach(function -> line(out, "! %s", function.lastError()));
    line(out, "");
    line(out, "%-34s %6s %9s %7s %8s", "STREAM", "SHARDS", "RECORDS", "FAILED", "LAG ms");
    for (StreamStatus stream : status.streams()) {
      line(
          out,
          "%-34s %6d %9d %7d %8d",
          stream.table() + " > " + stream.function(),
          stream.openShards(),
          stream.records(),
          stream.failedBatches(),
          stream.lagMillis());
    }
    line(out, "");
    line(out, "%-18s %-18s %s", "SHOP", "ARTIFACT", "VERSION");
    for (ArtifactVersion artifact : status.artifacts()) {
      line(out, "%-18s %-18s %s", artifact.shop(), artifact.task(), artifact.version());
    }
    line(out, "");
    if (!status.unmapped().isEmpty()) {
      line(out, "%-18s %8s %s", "SHOP", "EVENTS", "TYPE THAT TEACHES NOTHING (docs/formats.md)");
      for (UnmappedType type : status.unmapped()) {
        line(out, "%-18s %8d %s", type.shop(), type.events(), type.type());
      }
      line(out, "");
    }
    line(
        out,
        "%d dead letters, %d kept failures of streams, %d asynchronous events on their way,"
            + " %d MB of disk left",
        status.deadLetters(),
        status.keptFailures(),
        status.asyncUnfinished(),
        status.diskUsableBytes() >> 20);
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
