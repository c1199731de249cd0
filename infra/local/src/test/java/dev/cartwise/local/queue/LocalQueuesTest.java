package dev.cartwise.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** AWS's own client against the queues of this machine. */
class LocalQueuesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URL = "https://sqs.us-east-1.amazonaws.com/000000000000/work";

  @TempDir Path directory;

  private final Callers callers = new Callers();
  private final LocalQueues queues = LocalQueues.start(callers);
  private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private final Deque<InvocationOutcome> outcomes = new ArrayDeque<>();

  @BeforeEach
  void deliver() {
    queues.deliver(
        List.of(new QueueSource("work", "worker", Duration.ofMillis(10), 3)),
        new DeadLetters(directory),
        (function, event) -> {
          assertThat(function).isEqualTo("worker");
          events.add(parsed(event));
          return CompletableFuture.completedFuture(outcome());
        });
  }

  @AfterEach
  void stop() {
    queues.close();
  }

  @Test
  void deliversMessagesOneByOneInTheShapeOfLambda() throws Exception {
    try (SqsClient client = client(callers.operator())) {
      client.sendMessage(send -> send.queueUrl(URL).messageBody("first"));
      JsonNode first = await().path("Records");
      assertThat(first).hasSize(1);
      assertThat(first.at("/0/body").asText()).isEqualTo("first");
      assertThat(first.at("/0/eventSource").asText()).isEqualTo("aws:sqs");
      assertThat(first.at("/0/eventSourceARN").asText())
          .isEqualTo("arn:aws:sqs:us-east-1:000000000000:work");
      assertThat(first.at("/0/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
      assertThat(
              client
                  .sendMessageBatch(send -> send.queueUrl(URL).entries(entry("a"), entry("b")))
                  .successful())
          .hasSize(2);
      assertThat(List.of(body(await()), body(await()))).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void bringsAMessageAgainThatFailedAndGivesItUpAtLast() throws Exception {
    for (int time = 0; time < 3; time++) {
      outcomes.add(new Failed("Error", "no luck", new byte[0]));
    }
    try (SqsClient client = client(callers.operator())) {
      client.sendMessage(send -> send.queueUrl(URL).messageBody("hard"));
    }
    for (String receives : List.of("1", "2", "3")) {
      assertThat(await().at("/Records/0/attributes/ApproximateReceiveCount").asText())
          .isEqualTo(receives);
    }
    awaitIdle();
    assertThat(new DeadLetters(directory).count()).isEqualTo(1);
    assertThat(events).isEmpty();
  }

  @Test
  void countsNoReceptionWhileTheFunctionCannotRun() throws Exception {
    for (int time = 0; time < 5; time++) {
      outcomes.add(new Unavailable("stopping"));
    }
    try (SqsClient client = client(callers.operator())) {
      client.sendMessage(send -> send.queueUrl(URL).messageBody("patient"));
    }
    for (int time = 0; time < 6; time++) {
      assertThat(await().at("/Records/0/attributes/ApproximateReceiveCount").asText())
          .isEqualTo("1");
    }
    awaitIdle();
    assertThat(new DeadLetters(directory).count()).isZero();
  }

  @Test
  void keepsAMessageThatIsDelayedAndIsIdleMeanwhile() {
    try (SqsClient client = client(callers.operator())) {
      client.sendMessage(send -> send.queueUrl(URL).messageBody("later").delaySeconds(900));
    }
    assertThat(queues.unfinished()).isZero();
    assertThat(events).isEmpty();
  }

  @Test
  void refusesWhoMayNotSendAndQueuesThatThereAreNot() {
    Statement other =
        new Statement(
            "Other",
            List.of("sqs:SendMessage"),
            List.of("arn:aws:sqs:us-east-1:000000000000:other"),
            List.of());
    Caller stranger = callers.admit("f", new Role("r", "arn:aws:iam::0:role/r", List.of(other)));
    try (SqsClient client = client(stranger)) {
      assertThatThrownBy(() -> client.sendMessage(send -> send.queueUrl(URL).messageBody("x")))
          .isInstanceOf(SqsException.class)
          .hasMessageContaining("is not authorized to perform: sqs:SendMessage");
      assertThatThrownBy(
              () ->
                  client.sendMessage(
                      send -> send.queueUrl(URL.replace("work", "other")).messageBody("x")))
          .isInstanceOf(QueueDoesNotExistException.class);
    }
    assertThat(events).isEmpty();
  }

  private static SendMessageBatchRequestEntry entry(String body) {
    return SendMessageBatchRequestEntry.builder().id(body).messageBody(body).build();
  }

  private static String body(JsonNode event) {
    return event.at("/Records/0/body").asText();
  }

  private synchronized InvocationOutcome outcome() {
    InvocationOutcome next = outcomes.poll();
    return next == null ? new Answered("{}".getBytes(StandardCharsets.UTF_8)) : next;
  }

  private JsonNode await() throws InterruptedException {
    JsonNode event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private void awaitIdle() throws InterruptedException {
    for (int wait = 0; wait < 200 && queues.unfinished() > 0; wait++) {
      Thread.sleep(10);
    }
    assertThat(queues.unfinished()).isZero();
  }

  private SqsClient client(Caller caller) {
    return SqsClient.builder()
        .endpointOverride(URI.create(queues.endpoint().toString()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(caller.key().id(), caller.key().secret())))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static JsonNode parsed(byte[] event) {
    try {
      return JSON.readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
