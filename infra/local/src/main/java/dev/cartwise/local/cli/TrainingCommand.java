package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.training.TrainingJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that the training JVM carries out, with every argument as it was given. */
abstract class TrainingCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(hidden = true)
  private List<String> arguments = new ArrayList<>();

  /** The first argument of the training JVM. */
  abstract String verb();

  /** Whether the command, so called, works on the tables and objects of the data directory. */
  abstract boolean needsStores(List<String> arguments);

  /** The data directory and shops it works on. */
  abstract LocalConfig config();

  /** The options that name a stage to work on; empty where only this machine can be. */
  Optional<StageOptions> stage() {
    return Optional.empty();
  }

  @Override
  public Integer call() throws InterruptedException {
    LocalConfig config = config();
    if (asksForHelp(arguments)) {
      return run(config, Map.of());
    }
    Optional<StageOptions> named = stage().filter(options -> options.isNamed(spec));
    if (named.isPresent()) {
      return onStage(named.get(), config, arguments);
    }
    Optional<RunningSystem> running = RunningSystem.read(new DataLayout(config.dataDirectory()));
    if (running.isPresent()) {
      return run(config, running.get().environment());
    }
    if (!needsStores(arguments)) {
      return run(config, Map.of());
    }
    try (LocalStores stores = LocalStores.open(config)) {
      return run(config, stores.environment());
    }
  }

  /** Works on the bucket and the tables of a stage, from this machine. */
  int onStage(StageOptions options, LocalConfig config, List<String> given)
      throws InterruptedException {
    return options.on(spec, stage -> run(config, stage.environment()));
  }

  /** Help opens and locks nothing; a command without its subcommand is answered with it. */
  private static boolean asksForHelp(List<String> arguments) {
    return arguments.isEmpty() || arguments.contains("-h") || arguments.contains("--help");
  }

  private int run(LocalConfig config, Map<String, String> environment) {
    List<String> all = new ArrayList<>();
    all.add(verb());
    all.addAll(arguments);
    return new TrainingJvm(config.repository(), environment)
        .run(all, ProcessBuilder.Redirect.INHERIT);
  }
}
