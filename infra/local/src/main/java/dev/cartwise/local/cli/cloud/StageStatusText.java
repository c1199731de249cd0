package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.stage.StageStatus;
import dev.cartwise.deploy.stage.StageStatus.FunctionState;
import dev.cartwise.deploy.stage.StageStatus.RingingAlarm;
import dev.cartwise.deploy.stage.StageStatus.ServedArtifact;
import dev.cartwise.deploy.stage.TrainingState;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;

/** The status of a stage as text for a terminal. */
public final class StageStatusText {
  private StageStatusText() {}

  /** Prints it, what rings first. */
  public static void print(StageStatus status, PrintWriter out) {
    line(
        out,
        "%s in %s of %s is %s, %s",
        status.stack(),
        status.region(),
        status.account(),
        status.state(),
        status.endpoint().isEmpty() ? "without an endpoint" : status.endpoint());
    line(out, "");
    if (status.alarms().isEmpty()) {
      line(out, "No alarm rings.");
    }
    for (RingingAlarm alarm : status.alarms()) {
      Instant since = Instant.ofEpochMilli(alarm.sinceMillis());
      line(out, "! %s rings since %s: %s", alarm.name(), since, alarm.reason());
    }
    line(out, "");
    line(out, "%-18s %-9s %9s  %s", "FUNCTION", "STATE", "MEMORY MB", "LAST CHANGE");
    for (FunctionState each : status.functions()) {
      line(
          out,
          "%-18s %-9s %9d  %s",
          each.name(),
          each.state(),
          each.memoryMegabytes(),
          each.update());
    }
    line(out, "");
    line(out, "%-18s %-18s %-10s %s", "SHOP", "TRAINING", "STATE", "RUN");
    for (TrainingState each : status.runs()) {
      line(out, "%-18s %-18s %-10s %s", each.shop(), each.task(), each.state(), each.run());
      if (!each.reason().isEmpty()) {
        line(out, "  %s", each.reason());
      }
    }
    line(out, "");
    line(out, "%-18s %-18s %s", "SHOP", "ARTIFACT", "VERSION");
    for (ServedArtifact each : status.artifacts()) {
      line(out, "%-18s %-18s %s", each.shop(), each.task(), each.version());
    }
    if (status.moreShops()) {
      line(out, "There are more shops: name one with --shop.");
    }
    line(out, "");
    line(
        out,
        "%d dead letters, %d%s kept failures of streams",
        status.deadLetters(),
        status.keptFailures(),
        status.keptFailures() == StageStatus.MOST_FAILURES ? " or more" : "");
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
