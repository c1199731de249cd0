package dev.cartwise.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final ScheduleRule NIGHTLY =
      new ScheduleRule("nightly", "cron(0 3 * * ? *)", "retrain-models");

  @Test
  void sendsTheEventOfEventBridge() {
    JsonNode event = Scheduler.event(NIGHTLY, Instant.parse("2026-01-01T03:00:00Z"));
    assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
    assertThat(event.path("source").asText()).isEqualTo("aws.events");
    assertThat(event.path("time").asText()).isEqualTo("2026-01-01T03:00:00Z");
    assertThat(event.at("/resources/0").asText())
        .isEqualTo("arn:aws:events:us-east-1:000000000000:rule/nightly");
    assertThat(event.path("detail").isObject()).isTrue();
  }

  @Test
  void firesWhenTheTimeHasCome() throws Exception {
    LinkedBlockingQueue<String> fired = new LinkedBlockingQueue<>();
    Clock almostThree =
        Clock.offset(
            Clock.fixed(Instant.parse("2026-01-01T02:59:59Z"), ZoneOffset.UTC),
            Duration.ofMillis(900));
    try (Scheduler scheduler =
        new Scheduler(List.of(NIGHTLY), almostThree, (function, event) -> fired.add(function))) {
      assertThat(fired.poll(10, TimeUnit.SECONDS)).isEqualTo("retrain-models");
    }
  }
}
