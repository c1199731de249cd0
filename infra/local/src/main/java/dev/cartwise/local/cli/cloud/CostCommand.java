package dev.cartwise.local.cli.cloud;

import dev.cartwise.cost.CostBasis;
import dev.cartwise.cost.CostReport;
import dev.cartwise.cost.data.CostException;
import dev.cartwise.cost.workload.Workload;
import dev.cartwise.local.Repository;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise cost}: what a month of a shop costs in the cloud. */
@Command(
    name = "cost",
    description = "Tell what a month costs in the cloud, by line.",
    mixinStandardHelpOptions = true)
public final class CostCommand implements Callable<Integer> {
  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events a month (default: ${DEFAULT-VALUE}).",
      defaultValue = "50000000")
  private long events;

  @Option(
      names = "--recommendations",
      paramLabel = "N",
      description = "Recommendations a month (default: ${DEFAULT-VALUE}).",
      defaultValue = "10000000")
  private long recommendations;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Photos a month (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private long images;

  @Option(
      names = "--reviews",
      paramLabel = "N",
      description = "Reviews a month (default: ${DEFAULT-VALUE}).",
      defaultValue = "200000")
  private long reviews;

  @Option(
      names = "--predictions",
      paramLabel = "N",
      description = "Predictions of purchases a month (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private long predictions;

  @Option(
      names = "--month",
      paramLabel = "M",
      description = "Bill this month after the deployment (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int month;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "A price list of your own, in the form of docs/cost.md.")
  private @Nullable Path prices;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CostReport report;
    try {
      report = report();
    } catch (CostException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.text().forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private CostReport report() {
    Path root = Repository.root();
    Workload workload = new Workload(events, recommendations, images, reviews, predictions, month);
    return new CostReport(
        prices == null ? CostBasis.of(root, workload) : CostBasis.of(root, workload, prices));
  }
}
