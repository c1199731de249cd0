package dev.cartwise.benchmark.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import dev.cartwise.local.training.TrainingJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark training}: how a whole training grows with its events. */
@Command(
    name = "training",
    description = "Generate archives of growing size and train a model on each.",
    mixinStandardHelpOptions = true)
public final class TrainingScaleCommand implements Callable<Integer> {
  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--events",
      paramLabel = "N[,N…]",
      split = ",",
      description = "Sizes (default: ${DEFAULT-VALUE}).",
      defaultValue = "200000,2000000,20000000")
  private List<Long> events = new ArrayList<>();

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "What is trained: recommendation or purchase-intent (default: ${DEFAULT-VALUE}).",
      defaultValue = "recommendation")
  private String task = "recommendation";

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description =
          "Next items that each of the two networks learns from, at most (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "5000000")
  private long tokens = 5_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter text = options.json() ? err : out;
    LocalConfig config = options.config(FunctionMode.JVM);
    TrainingJvm jvm = new TrainingJvm(config.repository(), Map.of());
    List<TrainingSize> sizes = new ArrayList<>();
    for (long size : events) {
      sizes.add(measure(jvm, size));
      text.println(sizes.get(sizes.size() - 1).line());
      text.flush();
    }
    double exponent = TrainingSize.exponent(sizes, TrainingSize::seconds);
    double ofProcessors = TrainingSize.exponent(sizes, TrainingSize::processorSeconds);
    text.printf(
        Locale.ROOT,
        "time grows with events to the power of %.2f, that of the processors of %.2f%n",
        exponent,
        ofProcessors);
    if (options.json()) {
      ObjectNode json = new ObjectMapper().createObjectNode();
      ArrayNode each = json.putArray("sizes");
      sizes.forEach(size -> each.add(size.json()));
      ArrayNode steps = json.putArray("exponents");
      for (int i = 1; i < sizes.size(); i++) {
        steps.add(sizes.get(i).exponentSince(sizes.get(i - 1)));
      }
      json.put("exponent", Double.isNaN(exponent) ? null : exponent);
      json.put("processorExponent", Double.isNaN(ofProcessors) ? null : ofProcessors);
      out.println(json);
    }
    out.flush();
    err.flush();
    return 0;
  }

  private TrainingSize measure(TrainingJvm jvm, long size) throws IOException {
    List<String> arguments =
        List.of(
            "scale",
            "--events",
            Long.toString(size),
            "--task",
            task,
            "--tokens",
            Long.toString(tokens),
            "--json");
    Path output = Files.createTempFile("cartwise-training", ".json");
    try {
      int code = jvm.run(arguments, ProcessBuilder.Redirect.to(output.toFile()));
      List<String> lines = Files.readAllLines(output);
      if (code != 0 || lines.isEmpty()) {
        throw new IllegalStateException("the training JVM ended with code " + code);
      }
      return TrainingSize.parse(lines.get(lines.size() - 1));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
