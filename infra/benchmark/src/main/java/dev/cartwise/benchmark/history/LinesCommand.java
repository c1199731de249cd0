package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark lines}: exports in JSON lines, read in this process. */
@Command(
    name = "lines",
    description = "Read generated lines of GA4 and Segment as events, beside Jackson alone.",
    mixinStandardHelpOptions = true)
public final class LinesCommand implements Callable<Integer> {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Measured rounds of all lines (default: ${DEFAULT-VALUE}).",
      defaultValue = "9")
  private int rounds;

  @Option(
      names = "--generated-lines",
      paramLabel = "N",
      description = "How many lines each file has (default: ${DEFAULT-VALUE}).",
      defaultValue = "5000")
  private int lines;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || lines < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rounds and --generated-lines are 1 or more.");
    }
    Path ga4 = Files.createTempFile("cartwise-lines", ".jsonl");
    Path segment = Files.createTempFile("cartwise-lines", ".jsonl");
    try {
      GeneratedCalls calls = new GeneratedCalls();
      calls.writeGa4(ga4, lines);
      calls.writeSegment(segment, lines);
      print(
          List.of(
              new LinesBenchmark("ga4", ga4, lines).run(rounds),
              new LinesBenchmark("segment", segment, lines).run(rounds)));
    } finally {
      Files.delete(ga4);
      Files.delete(segment);
    }
    return 0;
  }

  private void print(List<LinesReport> reports) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ArrayNode all = new ObjectMapper().createArrayNode();
      reports.forEach(report -> all.add(report.json()));
      out.println(all);
    } else {
      reports.forEach(report -> out.println(report.line()));
    }
    out.flush();
  }
}
