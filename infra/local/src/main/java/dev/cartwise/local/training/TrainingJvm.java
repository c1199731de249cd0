package dev.cartwise.local.training;

import dev.cartwise.local.Repository;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JVM of its own that trains and evaluates, with the class path its module was built with and
 * the variables that the stack gives to the driver of a job.
 */
public final class TrainingJvm {
  private static final String MAIN_CLASS = "dev.cartwise.training.TrainingMain";

  /** Names further options of that JVM, such as another {@code -Xmx}; separated by blanks. */
  private static final String OPTIONS_VARIABLE = "CARTWISE_TRAINING_OPTIONS";

  /**
   * A task whose trainers keep a gigabyte outside the heap, so that 3 GB hold all of it; of its
   * examples only so many are in the heap at once.
   */
  private static final String PURCHASE_INTENT = "purchase-intent";

  /** What a job's driver starts with is the same wherever the stack is deployed. */
  private static final Deployment ANYWHERE = new Deployment("us-east-1", "000000000000", Map.of());

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

  /**
   * This JVM as the program of jobs.
   *
   * @param log takes what it prints, that of the latest job alone
   */
  public JobProgram logged(Path log) {
    return new LoggedTraining(this, log);
  }

  /** The same, with a place for its standard error. */
  int run(
      List<String> arguments, ProcessBuilder.Redirect output, ProcessBuilder.Redirect messages) {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
    builder.redirectOutput(output).redirectError(messages);
    StackReader.read(repository, ANYWHERE)
        .training()
        .driverEnvironment()
        .forEach(builder.environment()::putIfAbsent);
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
    command.add(arguments.contains(PURCHASE_INTENT) ? "-Xmx1536m" : "-Xmx3g");
    command.add("-D" + Repository.PROPERTY + "=" + repository);
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
