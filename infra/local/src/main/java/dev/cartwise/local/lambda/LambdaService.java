package dev.cartwise.local.lambda;

import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Every function of the system, running behind one Runtime API. */
public final class LambdaService implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final long LOG_LIMIT_BYTES = 16L << 20;

  private final RuntimeApi api = new RuntimeApi();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "invocation-timeouts");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, LambdaFunction> functions = new LinkedHashMap<>();
  private final DataLayout layout;
  private final ChildProcesses children;

  private LambdaService(DataLayout layout) {
    this.layout = layout;
    children = new ChildProcesses(layout.children());
  }

  /**
   * Unpacks and starts functions, and returns when each waits for work.
   *
   * @param repository the working tree with the built functions
   * @param environment what every function is told beside its own environment
   * @throws dev.cartwise.local.failure.LocalSystemException when one is missing or does not start
   */
  public static LambdaService start(
      Path repository,
      DataLayout layout,
      List<FunctionSpec> specs,
      FunctionMode mode,
      Map<String, String> environment) {
    LambdaService service = new LambdaService(layout);
    try {
      service.children.endLeftovers();
      RuntimeClient client =
          RuntimeClient.prepare(
              repository.resolve("infra/local/target/lambda-runtime"), layout.functions());
      for (FunctionSpec spec : specs) {
        Path zip = repository.resolve("functions/" + spec.name() + "/target/function.zip");
        service.add(spec, mode, zip, client, environment);
      }
      service.functions.values().forEach(LambdaFunction::start);
      service.functions.values().forEach(function -> function.awaitFirstPoll(START_LIMIT));
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private void add(
      FunctionSpec spec,
      FunctionMode mode,
      Path zip,
      RuntimeClient client,
      Map<String, String> environment) {
    Path unpacked = layout.functions().resolve(spec.name());
    Deployable deployable = Deployable.unpack(spec.name(), zip, unpacked, mode);
    Path log = layout.logs().resolve(spec.name() + ".log");
    rotate(log);
    FunctionProcess process =
        new FunctionProcess(spec, mode, deployable.directory(), client, log, environment);
    functions.put(spec.name(), new LambdaFunction(spec, mode, process, api, children, timer));
  }

  private static void rotate(Path log) {
    try {
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
        Path previous = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw DiskSpace.failure(log, "cannot rotate " + log, e);
    }
  }

  /**
   * Queues an event for a function of the topology; the future always completes normally, with how
   * the invocation ended.
   */
  public CompletableFuture<InvocationOutcome> invoke(String name, byte[] event) {
    LambdaFunction function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function " + name);
    }
    return function.invoke(event);
  }

  /** Every function's state, in the order of the topology. */
  public List<FunctionStatus> status() {
    List<FunctionStatus> all = new ArrayList<>();
    functions.values().forEach(function -> all.add(function.status()));
    return all;
  }

  @Override
  public void close() {
    functions.values().parallelStream().forEach(LambdaFunction::close);
    timer.shutdownNow();
    api.close();
  }
}
