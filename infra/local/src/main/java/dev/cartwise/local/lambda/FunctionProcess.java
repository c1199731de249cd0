package dev.cartwise.local.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a function's process is started: command, environment and log file. */
final class FunctionProcess {
  /**
   * The heap starts small, keeps little room beside what lives, and has all its pages from the
   * start. By default it starts at a 64th of the machine, and memory grows for hours until all of
   * that was touched once.
   */
  private static final List<String> HEAP_OF_WHAT_LIVES =
      List.of(
          "-Xms32m", "-XX:+AlwaysPreTouch", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

  /**
   * glibc gives back what was freed. By default each thread may open an arena of its own, and once
   * a large block was freed, blocks up to 32 MiB come from arenas too: each model that is replaced
   * leaves holes there that nothing returns.
   */
  private static final Map<String, String> MEMORY_OF_WHAT_LIVES =
      Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_MMAP_THRESHOLD_", "131072");

  private final FunctionSpec function;
  private final FunctionMode mode;
  private final Path taskRoot;
  private final RuntimeClient client;
  private final Path log;
  private final Map<String, String> environment;

  /**
   * @param taskRoot the unpacked deployable
   * @param client what a JVM function runs under
   * @param log takes what the process prints
   * @param environment endpoints and credentials
   */
  FunctionProcess(
      FunctionSpec function,
      FunctionMode mode,
      Path taskRoot,
      RuntimeClient client,
      Path log,
      Map<String, String> environment) {
    this.function = function;
    this.mode = mode;
    this.taskRoot = taskRoot;
    this.client = client;
    this.log = log;
    this.environment = Map.copyOf(environment);
  }

  Process start(String runtimeApi) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command()).directory(taskRoot.toFile());
    process.redirectErrorStream(true);
    process.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> variables = process.environment();
    String path = variables.getOrDefault("PATH", "/usr/bin:/bin");
    variables.clear();
    variables.putAll(MEMORY_OF_WHAT_LIVES);
    variables.putAll(function.environment());
    variables.putAll(environment);
    variables.put("PATH", path);
    variables.put("LANG", "C.UTF-8");
    variables.put("TZ", "UTC");
    variables.put("_HANDLER", function.handler());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("LAMBDA_RUNTIME_DIR", client.jars().toString());
    return process.start();
  }

  private List<String> command() {
    if (mode == FunctionMode.NATIVE) {
      return List.of(taskRoot.resolve("bootstrap").toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + Math.max(64, function.memoryMegabytes() * 3 / 5) + "m");
    command.addAll(client.options());
    command.addAll(HEAP_OF_WHAT_LIVES);
    command.addAll(
        List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            String.join(
                System.getProperty("path.separator"),
                taskRoot.toString(),
                taskRoot.resolve("lib/*").toString(),
                client.jars().resolve("*").toString()),
            RuntimeClient.MAIN_CLASS,
            function.handler()));
    return command;
  }
}
