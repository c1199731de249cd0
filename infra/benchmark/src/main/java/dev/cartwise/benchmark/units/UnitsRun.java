package dev.cartwise.benchmark.units;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.benchmark.generated.ShapesPicture;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.soak.SoakChampions;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Sends each kind of call to a system of its own and counts what one of them takes. */
final class UnitsRun {
  static final int EVENTS_A_CALL = 5;
  static final int EVENT_CALLS = 4_000;
  static final int QUESTIONS = 1_000;
  static final int PHOTOS = 100;

  private static final int ITEMS = 12_000;
  private static final long SEED = 1;

  /** As large as a shop's photo. */
  private static final ShapesPicture LARGE = new ShapesPicture(1_000, 1_000, 400, 200);

  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);
  private static final ShopId SHOP = new ShopId("demo");

  private final LocalConfig config;
  private final PrintWriter progress;

  UnitsRun(LocalConfig config, PrintWriter progress) {
    this.config = config;
    this.progress = progress;
  }

  /** One operation of a stretch. */
  private interface Operation {
    void run(int number) throws IOException, InterruptedException;
  }

  /**
   * The measured values, by the names of the bill's figures.
   *
   * @throws IOException if a call is refused
   */
  Map<String, Double> run() throws IOException, InterruptedException {
    try (MeteredSurroundings surroundings = new MeteredSurroundings();
        LocalSystem system = LocalSystem.start(config, surroundings);
        S3Client s3 = StoreClients.objects(system.environment());
        DynamoDbClient tables = StoreClients.tables(system.environment())) {
      publish(new S3ObjectStore(s3, config.bucket()));
      Caller caller = new Caller(system.endpoint());
      Bodies bodies = new Bodies(SEED, ITEMS);
      Stretches stretches = new Stretches(system, surroundings.consumption());
      UnitsFigures figures = new UnitsFigures();
      Operation events = number -> caller.post("/events", bodies.events(EVENTS_A_CALL));
      figures.events(stretches.measure("calls of five events", EVENT_CALLS, events));
      Operation recommendations =
          number -> caller.post("/recommendations", bodies.recommendations());
      long before = caller.answeredBytes();
      figures.recommendations(stretches.measure("recommendations", QUESTIONS, recommendations));
      figures.answer("recommendation", stretches.answered(caller, before));
      before = caller.answeredBytes();
      Operation predictions =
          number -> caller.post("/shops/demo/predictions/purchase", bodies.prediction());
      figures.predictions(stretches.measure("predictions", QUESTIONS, predictions));
      figures.answer("prediction", stretches.answered(caller, before));
      Operation reviews = number -> caller.post("/shops/demo/reviews", bodies.review());
      figures.reviews(stretches.measure("reviews", QUESTIONS, reviews));
      byte[] photo = LARGE.draw(new Random(SEED), "jpg");
      figures.photos(stretches.measure("photos", PHOTOS, number -> upload(s3, number, photo)));
      figures.rows(new RowBytes(tables, config.tablePrefix()));
      return figures.values();
    }
  }

  private void publish(S3ObjectStore objects) throws IOException {
    SoakChampions champions = new SoakChampions(objects, SHOP, new Random(SEED));
    Path data = config.dataDirectory();
    Path catalogue = data.resolve("generated");
    champions.publish(SoakChampions.generate(ITEMS, catalogue), catalogue);
    Path predictor = data.resolve("predictor");
    Manifest manifest = SoakChampions.predictor(predictor);
    champions.publish(manifest, predictor);
  }

  private void upload(S3Client s3, int number, byte[] photo) {
    s3.putObject(
        request -> request.bucket(config.bucket()).key("images/demo/i" + number + "/front.jpg"),
        RequestBody.fromBytes(photo));
  }

  /** Measures stretches of one system, each after a tenth of it that warms the functions. */
  private final class Stretches {
    private static final int WARM_UP = 10;

    private final LocalSystem system;
    private final Consumption consumption;
    private int sent;

    Stretches(LocalSystem system, Consumption consumption) {
      this.system = system;
      this.consumption = consumption;
    }

    Stretch measure(String what, int count, Operation operation)
        throws IOException, InterruptedException {
      progress.println("measuring " + count + " " + what);
      progress.flush();
      int warm = count / WARM_UP;
      for (int i = 0; i < warm; i++) {
        operation.run(i);
      }
      settle();
      Moment before = Moment.of(system, consumption);
      for (int i = warm; i < warm + count; i++) {
        operation.run(i);
      }
      settle();
      sent = warm + count;
      return new Stretch(count, before, Moment.of(system, consumption));
    }

    /** Bytes of one answer of the last stretch. */
    double answered(Caller caller, long bytesBefore) {
      return (double) (caller.answeredBytes() - bytesBefore) / sent;
    }

    private void settle() throws InterruptedException {
      if (!system.awaitIdle(LONGEST_DRAIN)) {
        throw new IllegalStateException("the triggers do not come to rest");
      }
    }
  }
}
