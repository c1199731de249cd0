package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.job.JobState;
import dev.cartwise.retrainmodels.queue.TrainingQueue;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledTrainingsTest {

  private static final Instant DUE = Instant.parse("2026-11-25T03:00:00Z");

  @TempDir Path directory;

  private final FakeTrainingJobs jobs = new FakeTrainingJobs();
  private final WaitingTurns queue = new WaitingTurns();
  private final NamedShops shops = NamedShops.of("a=a,b=b,c=c");
  private Instant now = DUE;
  private ScheduledTrainings trainings;

  @BeforeEach
  void open() {
    trainings = trainings(3);
  }

  private ScheduledTrainings trainings(int mostAtOnce) {
    DirectoryObjectStore objects = new DirectoryObjectStore(directory);
    Retraining retraining =
        new Retraining(objects, jobs, new Promotion(new ArtifactStore(objects)), () -> now);
    return new ScheduledTrainings(shops, shops, queue, retraining, mostAtOnce, () -> now);
  }

  @Test
  void putsOneMessageInAndNothingElseWhenTheScheduleComes() {
    trainings.begin(DUE);
    assertThat(queue.waiting).hasSize(1);
    assertThat(jobs.started).isEmpty();
  }

  @Test
  void trainsOneShopAfterTheOtherAsTheBoundAllows() {
    trainings.begin(DUE);
    assertThat(queue.deliver(trainings::take)).isEmpty();

    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("a", "b").subList(0, 3));
    assertThat(queue.later)
        .extracting(turn -> turn.shop().orElseThrow())
        .containsExactly(new ShopId("b"), new ShopId("c"));
    assertThat(queue.delays)
        .allSatisfy(
            delay ->
                assertThat(delay).isBetween(Duration.ofMinutes(5), TrainingQueue.LONGEST_DELAY));
  }

  @Test
  void trainsTheRestOnceThereIsRoom() {
    trainings.begin(DUE);
    queue.deliver(trainings::take);
    while (!queue.later.isEmpty()) {
      now = now.plus(TrainingQueue.LONGEST_DELAY);
      jobs.started.forEach(run -> jobs.end(run, JobState.FAILED, ""));
      queue.bringForward();
      assertThat(queue.deliver(trainings::take)).isEmpty();
    }
    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("a", "b", "c"));
  }

  @Test
  void leavesShopsThatGotNoTurnForADayToTheNextSchedule() {
    trainings.begin(DUE);
    now = DUE.plus(ScheduledTrainings.LONGEST_WAIT).plusSeconds(1);
    assertThat(queue.deliver(trainings::take)).isEmpty();
    assertThat(jobs.started).isEmpty();
  }

  @Test
  void trainsNoShopThatIsServedNoMore() {
    trainings.take(TrainingTurn.of(new ShopId("gone"), DUE));
    assertThat(jobs.started).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 51})
  void namesTheSettingThatIsOutOfRange(int mostAtOnce) {
    assertThatThrownBy(() -> trainings(mostAtOnce))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CARTWISE_TRAININGS_AT_ONCE must be 1 to 50 but is " + mostAtOnce);
  }
}
