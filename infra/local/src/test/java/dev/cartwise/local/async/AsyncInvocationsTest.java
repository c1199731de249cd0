package dev.cartwise.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncInvocationsTest {
  private static final JsonNode EVENT = JsonNodeFactory.instance.objectNode().put("n", 1);
  private static final Answered OK = new Answered(new byte[0]);
  private static final Failed FAILED = new Failed("Error", "no", new byte[0]);

  @TempDir Path directory;
  private DeadLetters deadLetters;
  private final List<String> calls = new CopyOnWriteArrayList<>();

  @BeforeEach
  void layOut() throws Exception {
    Files.createDirectory(directory.resolve("async"));
    deadLetters = new DeadLetters(Files.createDirectory(directory.resolve("letters")));
  }

  @Test
  void deliversOnceWhenItSucceeds() throws Exception {
    try (AsyncInvocations async = async(call -> OK)) {
      async.accept("f", "s3", EVENT);
      awaitDone(async);
    }
    assertThat(calls).containsExactly("f {\"n\":1}");
    assertThat(pending()).isZero();
  }

  @Test
  void triesTwiceMoreAndThenWritesADeadLetter() throws Exception {
    try (AsyncInvocations async = async(call -> FAILED)) {
      async.accept("f", "s3", EVENT);
      awaitDone(async);
    }
    assertThat(calls).hasSize(3);
    assertThat(pending()).isZero();
    try (var letters = Files.list(directory.resolve("letters"))) {
      JsonNode letter =
          new ObjectMapper().readTree(Files.readAllBytes(letters.findFirst().orElseThrow()));
      assertThat(letter.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
      assertThat(letter.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
      assertThat(letter.path("reason").asText()).isEqualTo("Error: no");
      assertThat(letter.path("requestPayload")).isEqualTo(EVENT);
      assertThat(letter.at("/source/service").asText()).isEqualTo("s3");
    }
  }

  @Test
  void recoversOnARetry() throws Exception {
    try (AsyncInvocations async = async(call -> call < 3 ? FAILED : OK)) {
      async.accept("f", "s3", EVENT);
      awaitDone(async);
    }
    assertThat(calls).hasSize(3);
    assertThat(deadLetters.count()).isZero();
  }

  @Test
  void spendsNoTryWhileTheFunctionCannotRun() throws Exception {
    try (AsyncInvocations async = async(call -> call < 6 ? new Unavailable("starting") : OK)) {
      async.accept("f", "s3", EVENT);
      awaitDone(async);
    }
    assertThat(deadLetters.count()).isZero();
  }

  @Test
  void takesUpWhatAnEarlierRunLeft() throws Exception {
    try (AsyncInvocations killed =
        new AsyncInvocations(
            directory.resolve("async"),
            deadLetters,
            Duration.ofMillis(1),
            (function, event) -> new CompletableFuture<>())) {
      killed.accept("f", "schedule", EVENT);
    }
    assertThat(pending()).isEqualTo(1);
    try (AsyncInvocations async = async(call -> OK)) {
      async.resume();
      awaitDone(async);
    }
    assertThat(calls).containsExactly("f {\"n\":1}");
    assertThat(pending()).isZero();
  }

  private AsyncInvocations async(IntFunction<InvocationOutcome> outcomes) {
    return new AsyncInvocations(
        directory.resolve("async"),
        deadLetters,
        Duration.ofMillis(1),
        (function, event) -> {
          calls.add(function + " " + new String(event, StandardCharsets.UTF_8));
          return CompletableFuture.completedFuture(outcomes.apply(calls.size()));
        });
  }

  private long pending() throws Exception {
    try (var files = Files.list(directory.resolve("async"))) {
      return files.count();
    }
  }

  private static void awaitDone(AsyncInvocations async) throws InterruptedException {
    long end = System.currentTimeMillis() + 10_000;
    while (async.unfinished() > 0) {
      assertThat(System.currentTimeMillis()).isLessThan(end);
      Thread.sleep(5);
    }
  }
}
