package dev.cartwise.benchmark.soak.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventCallsTest {
  private static final ShopId SHOP = new ShopId("demo");

  @Test
  void noTwoEventsShareShopperAndTime() {
    Map<SoakEvent.Identity, SoakEvent> seen = new HashMap<>();
    for (Call call : calls(2_000)) {
      for (SoakEvent event : call.events()) {
        assertThat(seen.merge(event.identity(), event, (a, b) -> a)).isEqualTo(event);
      }
    }
  }

  @Test
  void someCallsAreSentAgainAndSomeNameAnEventTwice() {
    List<Call> calls = calls(2_000);

    assertThat(calls.stream().distinct().count()).isLessThan(calls.size());
    assertThat(calls)
        .anySatisfy(
            call ->
                assertThat(call.events().stream().distinct().count())
                    .isLessThan(call.events().size()));
  }

  @Test
  void theSameSeedMakesTheSameCalls() {
    assertThat(calls(200)).isEqualTo(calls(200));
  }

  private static List<Call> calls(int count) {
    EventCalls events = new EventCalls(SHOP, "demo", () -> 1_790_000_000_000L);
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(events.next(new SplittableRandom(i)));
    }
    return calls;
  }
}
