package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise up}: runs the local system until it is interrupted. */
@Command(
    name = "up",
    description = "Run the system on 127.0.0.1 until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Mixin private SystemOptions system = new SystemOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the gateway, 0 for a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + LocalConfig.DEFAULT_PORT)
  private int port;

  @Option(names = "--native", description = "Run the functions as native binaries.")
  private boolean nativeFunctions;

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
    try (LocalSystem running = LocalSystem.start(config)) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
      out.println("Cartwise is up at " + running.endpoint() + " (Ctrl-C stops it)");
      if (!auth) {
        out.println("Nobody is asked who he is; --auth asks, as the cloud does.");
      }
      out.flush();
      stopped.await();
    }
    return 0;
  }
}
