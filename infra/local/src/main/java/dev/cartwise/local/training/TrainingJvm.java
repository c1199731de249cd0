package dev.cartwise.local.training;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JVM of its own that trains and evaluates, with the class path its module was built with. */
public final class TrainingJvm {
  private static final String MAIN_CLASS = "dev.cartwise.training.TrainingMain";

  /** Names further options of that JVM, such as another {@code -Xmx}; separated by blanks. */
  private static final String OPTIONS_VARIABLE = "CARTWISE_TRAINING_OPTIONS";

  /**
   * Settings of glibc's allocator, unknown elsewhere: memory of PyTorch's tensors, however large,
   * is kept for the next ones instead of being mapped and zeroed anew, which makes a training step
   * two to five times as fast. Threads that wait for each other sleep.
   */
  private static final Map<String, String> NATIVE_SETTINGS =
      Map.of(
          "MALLOC_ARENA_MAX", "1",
          "MALLOC_MMAP_MAX_", "0",
          "MALLOC_TRIM_THRESHOLD_", "2000000000",
          "MALLOC_TOP_PAD_", "268435456",
          "OMP_WAIT_POLICY", "PASSIVE");

  private final Path repository;
  private final Map<String, String> environment;

  /**
   * @param repository the working tree with the built training module
   * @param environment endpoints and names of the stores to work on; may be empty
   */
  public TrainingJvm(Path repository, Map<String, String> environment) {
    this.repository = repository;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs a command to its end; it reads and writes where this process does.
   *
   * @param output where its standard output goes
   * @return its exit code
   * @throws LocalSystemException when the module has not been built or the JVM cannot be started
   */
  public int run(List<String> arguments, ProcessBuilder.Redirect output) {
    return run(arguments, output, ProcessBuilder.Redirect.INHERIT);
  }

  /** The same, with a place for its standard error. */
  int run(
      List<String> arguments, ProcessBuilder.Redirect output, ProcessBuilder.Redirect messages) {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
    builder.redirectOutput(output).redirectError(messages);
    NATIVE_SETTINGS.forEach(builder.environment()::putIfAbsent);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      Thread end = new Thread(process::destroy, "end-training");
      Runtime.getRuntime().addShutdownHook(end);
      try {
        return process.waitFor();
      } finally {
        process.destroy();
        removeHook(end);
      }
    } catch (IOException e) {
      throw new LocalSystemException(
          Reason.CHILD_FAILED, "the training JVM cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalSystemException(Reason.CHILD_FAILED, "training was interrupted", e);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      hook.interrupt();
    }
  }

  List<String> command(List<String> arguments) {
    Path module = repository.resolve("models/training");
    Path classPath = module.resolve("target/training.classpath");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx3g");
    command.add("-Dcartwise.repository=" + repository);
    Path options = module.resolve("spark.options");
    if (Files.exists(options)) {
      command.add("@" + options);
    }
    String further = System.getenv(OPTIONS_VARIABLE);
    if (further != null && !further.isBlank()) {
      command.addAll(List.of(further.strip().split("\\s+")));
    }
    command.add("-cp");
    try {
      command.add(
          module.resolve("target/classes")
              + System.getProperty("path.separator")
              + Files.readString(classPath).strip());
    } catch (IOException e) {
      throw new LocalSystemException(
          Reason.DEPLOYABLE_MISSING,
          "the training module has not been built: " + classPath + " cannot be read",
          e);
    }
    command.add(MAIN_CLASS);
    command.addAll(arguments);
    return command;
  }
}
