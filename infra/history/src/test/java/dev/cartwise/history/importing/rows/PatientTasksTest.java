package dev.cartwise.history.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class PatientTasksTest {

  private static final Backoff THRICE = new Backoff(3, Duration.ofNanos(1), Duration.ofNanos(1));

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final PatientTasks tasks = new PatientTasks(threads, THRICE);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aBusyTableIsAskedAgain() throws Exception {
    ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    tasks.forEach(
        List.of("a", "b"),
        (one, attempt) -> {
          if (attempt < 2) {
            throw new UnreadException("rows", 1, null);
          }
          done.add(one);
        });

    assertThat(done).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aTableThatStaysBusyIsNamedWithWhatToDo() {
    assertThatThrownBy(
            () ->
                tasks.forEach(
                    List.of("a"),
                    (one, attempt) -> {
                      throw new UnreadException("rows", 1, null);
                    }))
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORE_REFUSED))
        .hasMessageContaining("1 rows of rows were not read")
        .hasMessageContaining("same command again");
  }

  @Test
  void aQuestionIsAskedAgainTooWhileATableIsBusy() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(
            tasks.ask(
                () -> {
                  if (asked.incrementAndGet() < 3) {
                    throw new UnreadException("rows", 1, null);
                  }
                  return "answer";
                }))
        .isEqualTo("answer");
  }

  @Test
  void aRightThatIsMissingIsNotWaitedFor() {
    AtomicInteger asked = new AtomicInteger();
    DynamoDbException refusal =
        (DynamoDbException)
            DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage("not authorized to perform: dynamodb:BatchGetItem")
                        .build())
                .build();

    assertThatThrownBy(
            () ->
                tasks.ask(
                    () -> {
                      asked.incrementAndGet();
                      throw new UnreadException("rows", 1, refusal);
                    }))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("dynamodb:BatchGetItem")
        .hasCause(refusal);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aDefectIsNoBusyTable() {
    assertThatThrownBy(
            () ->
                tasks.forEach(
                    List.of("a"),
                    (one, attempt) -> {
                      throw new IllegalArgumentException("defect");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("defect");
  }
}
