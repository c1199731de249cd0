package dev.cartwise.artifactstore.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedSnapshotsTest {

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final TimedSnapshots<String, String> snapshots =
      new TimedSnapshots<>(
          Duration.ofSeconds(30), 2, clock::get, key -> key + asked.incrementAndGet());

  @Test
  void asksAgainWhenTheAnswerIsTooOld() {
    assertThat(snapshots.of("a")).isEqualTo("a1");
    clock.set(29_999);
    assertThat(snapshots.of("a")).isEqualTo("a1");
    assertThat(snapshots.of("b")).isEqualTo("b2");
    clock.set(30_000);
    assertThat(snapshots.of("a")).isEqualTo("a3");
  }

  @Test
  void asksAgainForWhatWasForgotten() {
    assertThat(snapshots.of("a")).isEqualTo("a1");
    snapshots.forget("a");
    assertThat(snapshots.of("a")).isEqualTo("a2");
  }

  @Test
  void remembersSoManyKeysAndForgetsTheOldestAnswer() {
    assertThat(snapshots.of("a")).isEqualTo("a1");
    clock.set(1);
    assertThat(snapshots.of("b")).isEqualTo("b2");
    clock.set(2);
    assertThat(snapshots.of("c")).isEqualTo("c3");
    assertThat(snapshots.of("b")).isEqualTo("b2");
    assertThat(snapshots.of("c")).isEqualTo("c3");
    assertThat(snapshots.of("a")).isEqualTo("a4");
  }

  @Test
  void keepsTheLastAnswerWhereNewOnesFail() {
    TimedSnapshots<String, String> failing =
        new TimedSnapshots<>(
            Duration.ofSeconds(30),
            2,
            clock::get,
            (key, old) -> {
              if (asked.incrementAndGet() == 1) {
                return "first";
              }
              return old.orElseThrow(() -> new IllegalStateException("nothing was said yet"));
            });

    assertThat(failing.of("a")).isEqualTo("first");
    clock.set(30_000);
    assertThat(failing.of("a")).isEqualTo("first");
    assertThatThrownBy(() -> failing.of("b")).hasMessage("nothing was said yet");
  }

  @Test
  void aFailureIsToldAgainForAWhileBeforeStorageIsAskedAgain() {
    TimedSnapshots<String, String> failingOnce =
        new TimedSnapshots<>(
            Duration.ofSeconds(30),
            2,
            clock::get,
            key -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return key;
            });

    assertThatThrownBy(() -> failingOnce.of("a")).hasMessage("away");
    clock.set(TimedSnapshots.FAILURE_AGE.toMillis() - 1);
    assertThatThrownBy(() -> failingOnce.of("a")).hasMessage("away");
    assertThat(asked).hasValue(1);
    clock.set(TimedSnapshots.FAILURE_AGE.toMillis());
    assertThat(failingOnce.of("a")).isEqualTo("a");
  }
}
