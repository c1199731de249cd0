package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class QueueReplayTest {

  /** A queue that gives two messages at a time, and those that nobody deletes again and again. */
  private static final class Queue implements SqsClient {
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<String> putBack = new ArrayList<>();

    void add(String id, String body, Map<MessageSystemAttributeName, String> attributes) {
      messages.put(
          id,
          Message.builder()
              .messageId(id)
              .receiptHandle(id)
              .body(body)
              .attributes(attributes)
              .build());
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      List<Message> some = messages.values().stream().limit(2).toList();
      // What is received goes to the end, as if it had been hidden for a moment.
      some.forEach(each -> messages.remove(each.messageId()));
      some.forEach(each -> messages.put(each.messageId(), each));
      return ReceiveMessageResponse.builder().messages(some).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
      messages.remove(request.receiptHandle());
      return DeleteMessageResponse.builder().build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
      return GetQueueUrlResponse.builder().queueUrl("http://" + request.queueName()).build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      putBack.add(request.queueUrl() + " " + request.messageBody());
      return SendMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final Queue queue = new Queue();
  private final FakeFunctions functions =
      new FakeFunctions(event -> event.toString().contains("poison") ? "!no picture" : "{}");

  @Test
  void removesWhatSucceedsAndLeavesTheRest() throws Exception {
    queue.add("a", letter("{\"detail-type\":\"Scheduled Event\"}"), Map.of());
    queue.add("b", letter("{\"Records\":[{\"s3\":{\"object\":{\"key\":\"poison\"}}}]}"), Map.of());
    queue.add("c", letter("{\"Records\":[{\"s3\":{\"object\":{\"key\":\"good\"}}}]}"), Map.of());
    queue.add("d", "{\"ApplicationId\":\"of a schedule\"}", Map.of());
    queue.add("e", letter("{\"detail-type\":\"Scheduled Event\"}"), Map.of());

    ReplaySummary summary = replay();

    assertThat(queue.messages).containsOnlyKeys("b", "d");
    assertThat(summary.removed()).isEqualTo(3);
    assertThat(summary.left()).isEqualTo(2);
    assertThat(summary.firstFailures())
        .containsExactlyInAnyOrder(
            "message b cannot be applied", "message d names no function or holds no event");
  }

  @Test
  void putsAMessageBackIntoTheQueueThatItCameFrom() throws Exception {
    queue.add(
        "a",
        "{\"shop\":\"demo\"}",
        Map.of(
            MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
            "arn:aws:sqs:eu-central-1:123456789012:cartwise-x-trainings"));

    assertThat(replay().isComplete()).isTrue();
    assertThat(queue.putBack).containsExactly("http://cartwise-x-trainings {\"shop\":\"demo\"}");
    assertThat(queue.messages).isEmpty();
    assertThat(functions.batches).isEmpty();
  }

  private ReplaySummary replay() throws InterruptedException {
    return new QueueReplay(queue, "http://q", new StreamFunctions(functions, Duration.ZERO))
        .run(ReplaySummary.NOTHING, soFar -> {});
  }

  private static String letter(String payload) {
    return "{\"requestContext\":{\"functionArn\":\"arn:aws:lambda:r:1:function:f:$LATEST\"},"
        + "\"requestPayload\":"
        + payload
        + "}";
  }
}
