package dev.cartwise.benchmark.soak;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.soak.count.Finding;
import dev.cartwise.benchmark.soak.count.SoakCount;
import dev.cartwise.benchmark.soak.faults.FaultKind;
import dev.cartwise.benchmark.soak.faults.FaultLog;
import dev.cartwise.benchmark.soak.faults.FaultPlan;
import dev.cartwise.benchmark.soak.load.AnswerLog;
import dev.cartwise.benchmark.soak.load.CallMix;
import dev.cartwise.benchmark.soak.load.LoadGenerator;
import dev.cartwise.benchmark.soak.load.Photos;
import dev.cartwise.benchmark.soak.load.SenderLog;
import dev.cartwise.benchmark.soak.processes.Kills;
import dev.cartwise.benchmark.soak.processes.ProcessWatch;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.cli.CartwiseCommand;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.status.SystemStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** One soak, from the start of a system of its own to the recount of what it stored. */
final class SoakRun {
  private static final ShopId SHOP = new ShopId("demo");
  private static final int ITEMS = 500;
  private static final int PHOTOS = 8;
  private static final double SHARE_OF_CAPACITY = 0.7;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration CALIBRATION = Duration.ofSeconds(15);
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);
  private static final int REPLAYS = 3;
  private static final Duration LAST_CHANCES = Duration.ofMinutes(3);

  /** A slope over less time than this tells of the collector, not of leaks. */
  private static final double LEAST_MEASURED_SECONDS = 240;

  private final LocalConfig config;
  private final SoakDirectory directory;
  private final int minutes;
  private final long seed;
  private final PrintWriter progress;
  private final Random random;
  private final JumpingClock clock = new JumpingClock();
  private final CopyingJob training = new CopyingJob();
  private final ProcessWatch watch = new ProcessWatch();

  SoakRun(
      LocalConfig config, SoakDirectory directory, int minutes, long seed, PrintWriter progress) {
    this.config = disturbed(config);
    this.directory = directory;
    this.minutes = minutes;
    this.seed = seed;
    this.progress = progress;
    this.random = new Random(seed);
  }

  /** The whole system, with retraining every minute and two processes where calls cross. */
  private static LocalConfig disturbed(LocalConfig config) {
    return config.changed(
        all ->
            all.withFunctions(all.functions().stream().map(SoakRun::crossing).toList())
                .withSchedules(
                    List.of(
                        new ScheduleRule("every-minute", "cron(* * * * ? *)", "retrain-models"))));
  }

  private static FunctionSpec crossing(FunctionSpec function) {
    return function.name().equals("ingest-events") ? function.withInstances(2) : function;
  }

  SoakReport run() throws Exception {
    FaultPlan plan = new FaultPlan(seed, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    try (FaultLog faults = new FaultLog(directory.log("faults.tsv"));
        SenderLog sent = new SenderLog(directory.log("sent.tsv"));
        AnswerLog answers = new AnswerLog(directory.log("untyped.tsv"));
        SoakSurroundings surroundings = new SoakSurroundings(plan, faults, clock, training);
        LocalSystem system = LocalSystem.start(config, surroundings);
        S3Client s3 = StoreClients.objects(system.environment())) {
      note("up at " + system.endpoint());
      S3ObjectStore objects = new S3ObjectStore(s3, config.bucket());
      SoakChampions champions = new SoakChampions(objects, SHOP, random);
      publish(champions, objects);
      List<byte[]> photos = Photos.draw(PHOTOS, seed);
      CallMix mix = new CallMix(SHOP, "demo", photos, clock::millis);
      send(mix, system, sent, answers, Double.POSITIVE_INFINITY, WARM_UP);
      double capacity = send(mix, system, sent, answers, Double.POSITIVE_INFINITY, CALIBRATION);
      double pace = SHARE_OF_CAPACITY * capacity;
      note(String.format(Locale.ROOT, "bears %.0f calls/s, gets %.0f", capacity, pace));
      Kills kills =
          new Kills(
              system.status().functions().stream().map(FunctionStatus::name).toList(), random);
      int given;
      try (LoadGenerator load =
          new LoadGenerator(mix, system.endpoint(), sent, answers, pace, seed)) {
        load.start();
        plan.start();
        disturb(system, faults, kills, champions, s3, photos, sent);
        plan.stop();
        clock.comeBack();
        note("faults are over; what was not acknowledged is sent again");
        given = load.finish(LAST_CHANCES);
      }
      List<String> unfinished = drain(system);
      if (given > 0) {
        unfinished.add(given + " calls were not acknowledged after the faults were over");
      }
      note("counting " + sent.acknowledgedCount() + " events");
      List<Finding> findings = SoakCount.of(config, system.environment(), sent);
      answers.counts().forEach((answer, count) -> note(count + "\t" + answer));
      return report(faults, sent, answers, kills, champions, findings, system.status(), unfinished);
    }
  }

  private void publish(SoakChampions champions, S3ObjectStore objects) throws IOException {
    Path generated = directory.root().resolve("generated");
    Manifest catalogue = SoakChampions.generate(ITEMS, generated);
    champions.publish(catalogue, generated);
    training.copies(objects, catalogue, generated);
    Path made = directory.root().resolve("predictor");
    Manifest predictor = SoakChampions.predictor(made);
    champions.publish(predictor, made);
    training.copies(objects, predictor, made);
    for (String function : List.of("tag-images", "analyze-reviews")) {
      Path bundled = bundled(function);
      champions.publish(
          Manifest.parse(Files.readAllBytes(bundled.resolve(Manifest.FILE_NAME))), bundled);
    }
  }

  /** The artifact that a function brings along, where the system has unpacked it. */
  private Path bundled(String function) throws IOException {
    Path unpacked = config.dataDirectory().resolve("functions").resolve(function);
    try (Stream<Path> versions = Files.list(unpacked)) {
      return versions
          .map(version -> version.resolve("artifact"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no artifact in " + unpacked));
    }
  }

  /** Sends calls for a while and waits until all of them are worked through; calls a second. */
  private double send(
      CallMix mix,
      LocalSystem system,
      SenderLog sent,
      AnswerLog answers,
      double pace,
      Duration length)
      throws InterruptedException {
    long start = System.nanoTime();
    try (LoadGenerator load =
        new LoadGenerator(mix, system.endpoint(), sent, answers, pace, random.nextLong())) {
      load.start();
      Thread.sleep(length.toMillis());
      load.finish(LAST_CHANCES);
      if (!system.awaitIdle(LONGEST_DRAIN)) {
        throw new IllegalStateException("the system does not come to rest without any fault");
      }
      return load.calls() / ((System.nanoTime() - start) / 1e9);
    }
  }

  private void disturb(
      LocalSystem system,
      FaultLog faults,
      Kills kills,
      SoakChampions champions,
      S3Client s3,
      List<byte[]> photos,
      SenderLog sent)
      throws Exception {
    long start = System.nanoTime();
    long half = TimeUnit.MINUTES.toNanos(minutes) / 2;
    Map<Disturbance, Long> due = new LinkedHashMap<>();
    for (Disturbance each :
        List.of(
            new Disturbance(
                5_000,
                15_000,
                () ->
                    kills
                        .kill(system.status().functions(), System.nanoTime() - start < half)
                        .ifPresent(victim -> faults.note("killed", victim))),
            new Disturbance(5_000, 15_000, () -> faults.note("champion moved", champions.move())),
            new Disturbance(
                4_000, 12_000, () -> faults.add(FaultKind.CLOCK_JUMPED, clock.jump().toString())),
            new Disturbance(1_000, 3_000, () -> upload(s3, photos)),
            new Disturbance(2_000, 2_000, () -> watch.look(system.status().functions())),
            new Disturbance(
                30_000,
                30_000,
                () ->
                    note(
                        sent.acknowledgedCount()
                            + " events acknowledged, "
                            + kills.count()
                            + " processes killed")))) {
      due.put(each, each.next(random));
    }
    while (System.nanoTime() - start < 2 * half) {
      for (Map.Entry<Disturbance, Long> each : due.entrySet()) {
        if (each.getValue() <= System.nanoTime()) {
          each.getKey().act().run();
          each.setValue(each.getKey().next(random));
        }
      }
      Thread.sleep(100);
    }
  }

  private void upload(S3Client s3, List<byte[]> photos) {
    String item = "i" + random.nextInt(ITEMS);
    byte[] photo = photos.get(random.nextInt(photos.size()));
    s3.putObject(
        request ->
            request
                .bucket(config.bucket())
                .key("images/" + SHOP.value() + "/" + item + "/front.jpg"),
        RequestBody.fromBytes(photo));
  }

  /** Waits for the streams, and sends again what they could not deliver, as an operator would. */
  private List<String> drain(LocalSystem system) throws InterruptedException {
    List<String> unfinished = new ArrayList<>();
    boolean isIdle = system.awaitIdle(LONGEST_DRAIN);
    for (int i = 0; i < REPLAYS && system.status().keptFailures() > 0; i++) {
      note(system.status().keptFailures() + " kept failures are sent again");
      new CommandLine(new CartwiseCommand())
          .setOut(progress)
          .setErr(progress)
          .execute("replay", "--failures", "--data", config.dataDirectory().toString());
      isIdle = system.awaitIdle(LONGEST_DRAIN);
    }
    if (!isIdle) {
      unfinished.add(
          "streams were not worked through within " + LONGEST_DRAIN.toMinutes() + " minutes");
    }
    long kept = system.status().keptFailures();
    if (kept > 0) {
      unfinished.add(kept + " kept failures stay after " + REPLAYS + " replays");
    }
    note(system.status().deadLetters() + " photos and jobs became dead letters");
    return unfinished;
  }

  private SoakReport report(
      FaultLog faults,
      SenderLog sent,
      AnswerLog answers,
      Kills kills,
      SoakChampions champions,
      List<Finding> findings,
      SystemStatus status,
      List<String> unfinished) {
    Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
    for (FaultKind kind : FaultKind.values()) {
      counts.put(kind, faults.count(kind));
    }
    Map<String, Long> invocations = new LinkedHashMap<>();
    status
        .functions()
        .forEach(function -> invocations.put(function.name(), function.invocations()));
    double warmUp = TimeUnit.MINUTES.toSeconds(minutes) / 6.0;
    return new SoakReport(
        minutes,
        sent.acknowledgedCount(),
        findings,
        answers.untyped(),
        kills.count(),
        champions.count(),
        counts,
        invocations,
        watch.report(warmUp, LEAST_MEASURED_SECONDS),
        unfinished);
  }

  private void note(String text) {
    progress.println("soak: " + text);
    progress.flush();
  }
}
