package dev.cartwise.local;

import dev.cartwise.local.access.Caller;
import dev.cartwise.local.async.AsyncInvocations;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.DiskGuard;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.deadletter.FailureDestination;
import dev.cartwise.local.deadletter.KeptFailures;
import dev.cartwise.local.dynamodb.TableSetup;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.gateway.Gateway;
import dev.cartwise.local.http.CrossOrigin;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.invocation.InvokeEndpoint;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.lambda.LambdaService;
import dev.cartwise.local.queue.LocalQueues;
import dev.cartwise.local.schedule.Scheduler;
import dev.cartwise.local.status.Champions;
import dev.cartwise.local.status.StatusReport;
import dev.cartwise.local.status.SystemStatus;
import dev.cartwise.local.status.UnmappedEvents;
import dev.cartwise.local.storage.ObjectChangeListener;
import dev.cartwise.local.storage.ObjectChangeTrigger;
import dev.cartwise.local.storage.ObjectEventJson;
import dev.cartwise.local.streams.StreamPump;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.local.training.LocalTrainingJobs;
import dev.cartwise.local.training.TrainingJvm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Cartwise on one machine: stores, functions, gateway and triggers, from start to close. */
public final class LocalSystem implements AutoCloseable {
  private static final Duration ASYNC_RETRY_PAUSE = Duration.ofSeconds(2);

  private final Closing closing;
  private final LocalStores stores;
  private final URI endpoint;
  private final StatusReport report;
  private final Map<String, String> environment;

  private LocalSystem(
      Closing closing,
      LocalStores stores,
      URI endpoint,
      StatusReport report,
      Map<String, String> environment) {
    this.closing = closing;
    this.stores = stores;
    this.endpoint = endpoint;
    this.report = report;
    this.environment = environment;
  }

  /**
   * Starts everything and returns when the gateway answers and every function waits for work.
   *
   * @throws LocalSystemException when it cannot; nothing is left running then
   */
  public static LocalSystem start(LocalConfig config) {
    return start(config, Surroundings.STANDARD);
  }

  /** The same in other surroundings. */
  public static LocalSystem start(LocalConfig config, Surroundings surroundings) {
    Closing closing = new Closing();
    try {
      return start(config, surroundings, closing);
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  private static LocalSystem start(LocalConfig config, Surroundings surroundings, Closing closing) {
    LocalStores stores = closing.add(LocalStores.openForSystem(config));
    DataLayout layout = stores.layout();
    Topology topology = config.topology();
    LoopbackServer front = closing.add(LoopbackServer.bind("gateway", config.port()));
    TrainingJvm jvm =
        new TrainingJvm(
            config.repository(),
            stores.environment(stores.callers().admit("training", topology.training().role())));
    LocalTrainingJobs jobs =
        closing.add(
            LocalTrainingJobs.start(
                topology.training().id(),
                surroundings
                    .training()
                    .orElseGet(() -> jvm.logged(layout.logs().resolve("training.log"))),
                stores.callers()));
    LocalQueues queues = closing.add(LocalQueues.start(stores.callers()));
    Map<String, String> services = new LinkedHashMap<>(jobs.environment());
    services.putAll(queues.environment());
    List<FunctionSpec> functions =
        topology.functions().stream().map(spec -> admitted(spec, stores, surroundings)).toList();
    LambdaService lambda =
        closing.add(
            LambdaService.start(config.repository(), layout, functions, config.mode(), services));
    DeadLetters deadLetters = new DeadLetters(layout.deadLetters());
    queues.deliver(topology.queues(), deadLetters, lambda::invoke);
    AsyncInvocations async =
        closing.add(
            new AsyncInvocations(layout.async(), deadLetters, ASYNC_RETRY_PAUSE, lambda::invoke));
    jobs.notify(topology.jobRules(), (function, event) -> async.accept(function, "jobs", event));
    stores.objects().notify(objectChanged(topology.objectTriggers(), async));
    async.resume();
    KeptFailures kept = new KeptFailures(stores.objects(), config.bucket());
    List<StreamPump> streams = startStreams(config, topology, closing, stores, lambda, kept);
    closing.add(
        new Scheduler(
            topology.schedules(),
            surroundings.clock(),
            (function, event) -> async.accept(function, "schedule", event)));
    StatusReport report =
        new StatusReport(
            front.endpoint(),
            Instant.now(),
            layout.root(),
            new Champions(stores.objects(), config.bucket()),
            lambda,
            streams,
            async,
            queues,
            deadLetters,
            kept,
            UnmappedEvents.fromNow(layout));
    DiskGuard disk =
        new DiskGuard(
            layout.root().toString(), () -> surroundings.usableBytes(report.usableBytes()));
    front.serve(
        new CrossOrigin(new Gateway(topology.routes(), lambda::invoke, report::json, disk)),
        config.origins());
    Map<String, String> environment = new LinkedHashMap<>(stores.environment());
    if (!topology.asks()) {
      environment.put(
          "AWS_ENDPOINT_URL_S3", closing.add(stores.objects().open()).endpoint().toString());
    }
    environment.put(
        "AWS_ENDPOINT_URL_LAMBDA",
        closing
            .add(LoopbackServer.start("invocations", invocations(config, topology, stores, lambda)))
            .endpoint()
            .toString());
    new RunningSystem(front.endpoint().toString(), ProcessHandle.current().pid(), environment)
        .write(layout);
    closing.add(() -> RunningSystem.forget(layout));
    return new LocalSystem(closing, stores, front.endpoint(), report, environment);
  }

  /** The function with the places of the stores, and with an access key for its role. */
  private static FunctionSpec admitted(
      FunctionSpec function, LocalStores stores, Surroundings surroundings) {
    Caller caller = stores.callers().admit(function.name(), function.role());
    return function.withVariables(surroundings.endpoints(stores.endpoints(caller)));
  }

  private static ObjectChangeListener objectChanged(
      List<ObjectChangeTrigger> triggers, AsyncInvocations async) {
    return change ->
        triggers.stream()
            .filter(trigger -> trigger.wants(change))
            .forEach(
                trigger ->
                    async.accept(
                        trigger.function(), "s3", ObjectEventJson.of(change, Instant.now())));
  }

  private static List<StreamPump> startStreams(
      LocalConfig config,
      Topology topology,
      Closing closing,
      LocalStores stores,
      LambdaService lambda,
      FailureDestination kept) {
    List<StreamPump> pumps = new ArrayList<>();
    DynamoDbStreamsClient client = closing.add(stores.tables().streamsClient());
    try (DynamoDbClient tables = stores.tables().client()) {
      TableSetup setup = new TableSetup(tables);
      for (StreamTrigger trigger : topology.streams()) {
        String name = trigger.table() + "-to-" + trigger.function() + ".json";
        pumps.add(
            closing.add(
                StreamPump.start(
                    trigger,
                    client,
                    setup.streamArn(config.tablePrefix() + trigger.table()),
                    stores.layout().checkpoints().resolve(name),
                    kept,
                    event -> lambda.invoke(trigger.function(), event))));
      }
    }
    return pumps;
  }

  /** The base of every HTTP route. */
  public URI endpoint() {
    return endpoint;
  }

  public Path dataDirectory() {
    return stores.layout().root();
  }

  /** Endpoints, credentials and names for a process that works on the same stores. */
  public Map<String, String> environment() {
    return environment;
  }

  private static InvokeEndpoint invocations(
      LocalConfig config, Topology topology, LocalStores stores, LambdaService lambda) {
    Set<String> names =
        topology.functions().stream().map(FunctionSpec::name).collect(Collectors.toSet());
    return new InvokeEndpoint(names, config.tablePrefix(), stores.callers(), lambda::invoke);
  }

  /** How the system fares right now. */
  public SystemStatus status() {
    return report.status();
  }

  /**
   * Waits until the triggers have worked through everything written before this call.
   *
   * @return false when that took longer than {@code limit}
   */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    long called = System.currentTimeMillis();
    long end = called + limit.toMillis();
    while (!status().isIdleSince(called)) {
      if (System.currentTimeMillis() > end) {
        return false;
      }
      Thread.sleep(200);
    }
    return true;
  }

  @Override
  public void close() {
    closing.close();
  }
}
