package dev.cartwise.cost.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.cost.Samples;
import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import org.junit.jupiter.api.Test;

/** Five events a call, five of a shopper in a batch, four shards, batches of 100 at most. */
class TrafficTest {

  private static Traffic of(Workload workload, double windowSeconds) {
    return new Traffic(
        workload, Samples.stack().withBatches(100, windowSeconds), Samples.assumed());
  }

  @Test
  void withoutAWindowEachCallIsABatch() {
    Traffic traffic = of(Workload.reference(1), 0);
    assertThat(traffic.eventCalls()).isEqualTo(10_000_000);
    assertThat(traffic.httpCalls()).isEqualTo(20_200_000);
    assertThat(traffic.eventsPerBatch()).isEqualTo(5);
    assertThat(traffic.batches()).isEqualTo(10_000_000);
    assertThat(traffic.shoppersPerBatch()).isEqualTo(1);
    assertThat(traffic.merges()).isEqualTo(10_000_000);
  }

  /** 10 million calls in 2,629,800 s on four shards: .950643 a second and shard. */
  @Test
  void aWindowGathersTheCallsOfAShard() {
    Traffic traffic = of(Workload.reference(1), 10);
    assertThat(traffic.eventsPerBatch()).isCloseTo(5 * 10.50643, within(1e-3));
    assertThat(traffic.batches()).isCloseTo(50e6 / 52.53215, within(50.0));
    assertThat(traffic.merges()).isCloseTo(10e6, within(1e-3));
  }

  @Test
  void aCallByTheUrlOfAFunctionIsNoneOfTheApi() {
    DataFile<Figure> assumed = Samples.assumed();
    Figure all = assumed.get("calls-by-http-api");
    Traffic traffic =
        new Traffic(Workload.reference(1), Samples.stack(), assumed.with(all.withValue(.25)));
    assertThat(traffic.httpCalls()).isEqualTo(5_050_000);
    assertThat(traffic.calls()).isEqualTo(20_200_000);
  }

  @Test
  void aBatchIsNeverLargerThanTheTemplateSays() {
    assertThat(of(Workload.reference(1), 300).eventsPerBatch()).isEqualTo(100);
  }

  @Test
  void aShopWithoutEventsHasNoBatches() {
    Traffic traffic = of(new Workload(0, 0, 0, 0, 0, 1), 0);
    assertThat(traffic.batches()).isZero();
    assertThat(traffic.merges()).isZero();
  }
}
