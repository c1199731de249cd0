package dev.cartwise.local.cli.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.history.importing.ImportSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** How what became of files is told. */
final class ImportText {

  private static final int MOST_TYPES = 10;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  /**
   * @param json whether the result is one line of JSON
   */
  ImportText(CommandLine commandLine, boolean json) {
    this.out = commandLine.getOut();
    this.err = commandLine.getErr();
    this.json = json;
  }

  void proposed(Path mapping) {
    err.println("A mapping is proposed in " + mapping + ": correct it, and name it by --map.");
    err.flush();
  }

  void print(ImportSummary summary, List<Path> files, boolean isDryRun) {
    if (!summary.unmapped().isEmpty()) {
      err.println(
          "Events of these types are kept, and teach nothing until the mapping says what they"
              + " are: "
              + types(summary.unmapped()));
    }
    if (summary.rejected() > 0) {
      err.println(
          String.format(
              Locale.ROOT,
              "%,d lines were rejected: see %s",
              summary.rejected(),
              files.stream()
                  .map(file -> file + ".rejected.csv")
                  .collect(Collectors.joining(", "))));
    }
    err.flush();
    out.println(json ? line(summary) : sentence(summary, isDryRun));
    out.flush();
  }

  private static String types(Map<String, Long> unmapped) {
    return unmapped.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_TYPES)
        .map(type -> type.getKey() + " (" + type.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String sentence(ImportSummary summary, boolean isDryRun) {
    return isDryRun
        ? String.format(
            Locale.ROOT,
            "%,d rows read: %,d records can be imported, %,d rows are rejected",
            summary.rows(),
            summary.imported(),
            summary.rejected())
        : String.format(
            Locale.ROOT,
            "%,d rows read: %,d records imported, %,d repeated, %,d rows rejected, in %.1f s",
            summary.rows(),
            summary.imported(),
            summary.repeated(),
            summary.rejected(),
            summary.seconds());
  }

  private static String line(ImportSummary summary) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("rows", summary.rows());
    line.put("imported", summary.imported());
    line.put("repeated", summary.repeated());
    line.put("rejected", summary.rejected());
    line.put("seconds", Math.round(summary.seconds() * 1000) / 1000.0);
    return line.toString();
  }
}
