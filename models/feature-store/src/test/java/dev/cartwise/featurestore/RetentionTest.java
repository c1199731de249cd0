package dev.cartwise.featurestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant EVENT = Instant.parse("2011-09-09T10:00:00Z");
  private static final Instant BROUGHT_IN = Instant.parse("2026-11-29T08:00:00Z");

  @Test
  void anOldPastIsKeptFromTheDayItIsBroughtIn() {
    Retention retention = new Retention(400).countedFrom(BROUGHT_IN.toEpochMilli());

    assertThat(retention.expirySeconds(EVENT.toEpochMilli()))
        .hasValue(BROUGHT_IN.plus(Duration.ofDays(400)).getEpochSecond());
  }

  @Test
  void anEventAfterThatCountsByItself() {
    Instant later = BROUGHT_IN.plusSeconds(60);
    Retention retention = new Retention(400).countedFrom(BROUGHT_IN.toEpochMilli());

    assertThat(retention.expirySeconds(later.toEpochMilli()))
        .isEqualTo(new Retention(400).expirySeconds(later.toEpochMilli()));
  }

  @Test
  void whatStaysForGoodStillDoes() {
    assertThat(Retention.FOREVER.countedFrom(1).expirySeconds(EVENT.toEpochMilli())).isEmpty();
  }
}
