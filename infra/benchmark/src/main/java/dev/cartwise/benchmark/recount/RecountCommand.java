package dev.cartwise.benchmark.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark recount}: what an earlier ingest left, counted again. */
@Command(
    name = "recount",
    description = "Count tables and archive of an earlier ingest against its sender's log.",
    mixinStandardHelpOptions = true)
public final class RecountCommand implements Callable<Integer> {
  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    LocalConfig config = options.config(FunctionMode.JVM);
    StoreRecount recount;
    try (LocalStores stores = LocalStores.open(config)) {
      recount = StoreRecount.of(config, stores.environment());
    }
    PrintWriter text = options.json() ? spec.commandLine().getErr() : out;
    recount.lines().forEach(text::println);
    text.flush();
    if (options.json()) {
      ObjectNode json = new ObjectMapper().createObjectNode();
      recount.addTo(json);
      out.println(json);
      out.flush();
    }
    return recount.isExactlyOnce() ? 0 : 1;
  }
}
