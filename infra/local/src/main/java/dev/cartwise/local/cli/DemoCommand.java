package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.demo.Demo;
import dev.cartwise.local.demo.DemoReport;
import dev.cartwise.local.lambda.FunctionMode;
import dev.cartwise.local.storefront.RequestSigning;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise demo}: a sample shop from its first event to recommendations. */
@Command(
    name = "demo",
    description = "Fill a sample shop, train, recommend and predict, then run until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Mixin private SystemOptions system = new SystemOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the gateway, 0 for a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + LocalConfig.DEFAULT_PORT)
  private int port;

  @Option(names = "--native", description = "Run the functions as native binaries.")
  private boolean nativeFunctions;

  @Option(names = "--once", description = "End after printing the recommendations.")
  private boolean once;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Option(
      names = "--auth",
      description = "Let the functions ask their callers for signatures and tokens.")
  private boolean auth;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    LocalConfig config =
        system
            .config()
            .withPort(port)
            .withMode(nativeFunctions ? FunctionMode.NATIVE : FunctionMode.JVM);
    config = auth ? config.asking() : config;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    err.println("Starting the local system in " + config.dataDirectory());
    err.flush();
    try (LocalSystem running = LocalSystem.start(config)) {
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
      DemoReport report =
          auth
              ? signed(running, config, err)
              : run(new RunningDemoSystem(running, config, RequestSigning.NONE), err);
      report.lines().forEach(json ? err::println : out::println);
      if (json) {
        out.println(report.json());
      }
      out.flush();
      err.println();
      if (!once) {
        err.println("Cartwise is up at " + running.endpoint() + " (Ctrl-C stops it)");
        err.flush();
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  private static DemoReport signed(LocalSystem running, LocalConfig config, PrintWriter progress)
      throws InterruptedException {
    try (DemoKey key = new DemoKey(running, config, Demo.SHOP)) {
      return run(new RunningDemoSystem(running, config, key.signing()), progress);
    }
  }

  private static DemoReport run(RunningDemoSystem system, PrintWriter progress)
      throws InterruptedException {
    return new Demo(system, progress, System.console() != null).run();
  }
}
