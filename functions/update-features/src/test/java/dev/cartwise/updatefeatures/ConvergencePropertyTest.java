package dev.cartwise.updatefeatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.updatefeatures.Faults.Fate;
import dev.cartwise.updatefeatures.StreamBatch.StreamRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the grouping, the order between shards, the repetition and the faults: the rows end as
 * the set of events says, and the archive holds each event once.
 */
class ConvergencePropertyTest {

  private static SimulatedSystem system;

  @BeforeAll
  static void start() {
    system = new SimulatedSystem();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  static IntStream fewSeeds() {
    return IntStream.range(0, 3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyGroupingAndReplayEndsInTheSameRows(int seed) {
    ShopId shop = new ShopId("grouping-" + seed);
    Random random = new Random(seed);
    List<Interaction> events = new RandomShop(shop, random).events(1 + random.nextInt(80));

    deliver(shards(events), Faults.NONE, random);

    assertConverged(shop, events);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crashesAndThrottlingChangeNothing(int seed) {
    ShopId shop = new ShopId("faults-" + seed);
    Random random = new Random(seed);
    List<Interaction> events = new RandomShop(shop, random).events(1 + random.nextInt(80));

    deliver(shards(events), randomFaults(random), random);

    assertConverged(shop, events);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void crashAtAnyWriteChangesNothing(int seed) {
    for (Fate fate : List.of(Fate.CRASH_BEFORE, Fate.CRASH_AFTER, Fate.THROTTLE)) {
      for (int write = 0; ; write++) {
        ShopId shop = new ShopId("at-%d-%s-%d".formatted(seed, shortName(fate), write));
        List<Interaction> events = new RandomShop(shop, new Random(seed)).events(20);
        OneFault fault = new OneFault(write, fate);

        List<StreamRecord> records = system.store(events);
        SimulatedLambda lambda = new SimulatedLambda(records, new WholeBatches());
        while (!lambda.isDone()) {
          lambda.invoke(system.function(fault));
        }

        assertConverged(shop, events);
        if (!fault.wasMet()) {
          break;
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void shardsAtTheSameTimeEndInTheSameRows(int seed) throws Exception {
    ShopId shop = new ShopId("parallel-" + seed);
    List<Interaction> events = new RandomShop(shop, new Random(seed)).events(200);
    List<List<StreamRecord>> shards = shards(events);

    ExecutorService executor = Executors.newFixedThreadPool(shards.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (List<StreamRecord> shard : shards) {
        SimulatedLambda lambda = new SimulatedLambda(shard, new Random(seed));
        running.add(
            executor.submit(
                () -> {
                  while (!lambda.isDone()) {
                    lambda.invoke(system.function(Faults.NONE));
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      executor.shutdownNow();
    }

    assertConverged(shop, events);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void rowsAtTheSameTimeEndTheSame(int seed) {
    ShopId shop = new ShopId("at-once-" + seed);
    List<Interaction> events = new RandomShop(shop, new Random(seed)).events(200);
    ExecutorService executor = Executors.newFixedThreadPool(5);
    try {
      UpdateFeaturesFunction function = system.function(Faults.NONE, executor, System::nanoTime);
      for (List<StreamRecord> shard : shards(events)) {
        SimulatedLambda lambda = new SimulatedLambda(shard, new Random(seed));
        while (!lambda.isDone()) {
          lambda.invoke(function);
        }
      }
    } finally {
      executor.shutdownNow();
    }

    assertConverged(shop, events);
  }

  private static void deliver(List<List<StreamRecord>> shards, Faults faults, Random random) {
    List<SimulatedLambda> lambdas =
        new ArrayList<>(shards.stream().map(shard -> new SimulatedLambda(shard, random)).toList());
    UpdateFeaturesFunction function = system.function(faults);
    while (!lambdas.isEmpty()) {
      SimulatedLambda lambda = lambdas.get(random.nextInt(lambdas.size()));
      if (lambda.isDone()) {
        lambdas.remove(lambda);
      } else {
        lambda.invoke(function);
      }
    }
  }

  /** Shards by partition key, as DynamoDB does, so that order holds within one shopper only. */
  private static List<List<StreamRecord>> shards(List<Interaction> events) {
    Map<Integer, List<Interaction>> byShard =
        events.stream()
            .collect(Collectors.groupingBy(event -> Math.floorMod(event.shopper().hashCode(), 3)));
    return byShard.values().stream().map(system::store).toList();
  }

  private static void assertConverged(ShopId shop, List<Interaction> events) {
    Map<Shopper, ShopperRow> expected = ExpectedRows.of(events);
    Map<Shopper, ShopperRow> actual = system.rows(expected.keySet());

    assertThat(system.keys(shop))
        .isEqualTo(expected.keySet().stream().map(Shopper::key).collect(Collectors.toSet()));
    assertThat(contents(actual)).isEqualTo(contents(expected));
    Map<Shopper, Holdings> held = new HashMap<>();
    system.holdings(expected.keySet()).forEach((shopper, row) -> held.put(shopper, row.holdings()));
    assertThat(held).isEqualTo(ExpectedRows.holdings(events));
    assertThat(system.objects().interactions(shop))
        .usingElementComparator(Comparator.comparing(ArchivedInteraction::toString))
        .containsExactlyInAnyOrderElementsOf(events.stream().map(ExpectedRows::line).toList());
  }

  private static Map<Shopper, List<Object>> contents(Map<Shopper, ShopperRow> rows) {
    return rows.values().stream()
        .collect(
            Collectors.toMap(
                ShopperRow::shopper,
                row ->
                    List.of(
                        row.recent(),
                        Set.copyOf(row.linkedUsers()),
                        row.joinedMillis(),
                        row.hasHoldings())));
  }

  private static Faults randomFaults(Random random) {
    return new Faults() {
      @Override
      public Fate write() {
        return random.nextInt(4) > 0 ? Fate.SUCCEED : Fate.values()[random.nextInt(4)];
      }

      @Override
      public Fate read() {
        return switch (random.nextInt(8)) {
          case 0 -> Fate.THROTTLE;
          case 1, 2 -> Fate.LEAVE_OUT;
          default -> Fate.SUCCEED;
        };
      }
    };
  }

  private static String shortName(Fate fate) {
    return switch (fate) {
      case CRASH_BEFORE -> "before";
      case CRASH_AFTER -> "after";
      default -> "throttled";
    };
  }

  /** One fault at one write, counted over all invocations. */
  private static final class OneFault implements Faults {

    private final Fate fate;
    private int left;

    OneFault(int write, Fate fate) {
      this.left = write;
      this.fate = fate;
    }

    @Override
    public Fate write() {
      return left-- == 0 ? fate : Fate.SUCCEED;
    }

    boolean wasMet() {
      return left < 0;
    }
  }

  /** Makes every batch as large as it may be, and never sends one again. */
  private static final class WholeBatches implements java.util.random.RandomGenerator {

    @Override
    public int nextInt(int bound) {
      return bound - 1;
    }

    @Override
    public long nextLong() {
      return -1;
    }
  }
}
