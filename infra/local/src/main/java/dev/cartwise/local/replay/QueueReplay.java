package dev.cartwise.local.replay;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The dead letters of a queue, sent again: to the function that could not take them, or to the
 * queue that they came from. Each goes when it succeeded.
 */
public final class QueueReplay {
  /** What follows a stage's prefix in the name of its queue. */
  public static final String NAME = "dead-letters";

  private static final int MOST_MESSAGES = 10;
  private static final int WAIT_SECONDS = 2;

  /** Longer than a call of a function with all its attempts. */
  private static final int HIDDEN_SECONDS = 600;

  private final SqsClient queues;
  private final String queue;
  private final StreamFunctions functions;

  /** Those that could not be sent in this run. */
  private final Set<String> left = new HashSet<>();

  /**
   * @param queues is closed by its owner
   * @param queue the address of the queue
   */
  public QueueReplay(SqsClient queues, String queue, StreamFunctions functions) {
    this.queues = queues;
    this.queue = queue;
    this.functions = functions;
  }

  /**
   * Sends them until the queue gives no other. Those that stay are hidden for ten minutes.
   *
   * @param before what came of everything before
   * @param progress hears what came of everything so far
   * @throws dev.cartwise.local.failure.LocalSystemException when a function cannot be called; what
   *     was not sent stays
   */
  public ReplaySummary run(ReplaySummary before, Consumer<ReplaySummary> progress)
      throws InterruptedException {
    ReplaySummary summary = before;
    List<Message> letters = fresh();
    while (!letters.isEmpty()) {
      for (Message letter : letters) {
        summary = send(letter, summary);
        progress.accept(summary);
      }
      letters = fresh();
    }
    return summary;
  }

  private List<Message> fresh() {
    return queues
        .receiveMessage(
            request ->
                request
                    .queueUrl(queue)
                    .maxNumberOfMessages(MOST_MESSAGES)
                    .waitTimeSeconds(WAIT_SECONDS)
                    .visibilityTimeout(HIDDEN_SECONDS)
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN))
        .messages()
        .stream()
        .filter(letter -> !left.contains(letter.messageId()))
        .toList();
  }

  private ReplaySummary send(Message letter, ReplaySummary summary) throws InterruptedException {
    String name = "message " + letter.messageId();
    String source =
        letter.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
    try {
      if (source != null) {
        putBack(letter, source.substring(source.lastIndexOf(':') + 1));
      } else {
        DeadLetter read = DeadLetter.parse(letter.body().getBytes(StandardCharsets.UTF_8));
        if (!functions.takes(read.function(), read.event())) {
          left.add(letter.messageId());
          return summary.sent(1, List.of(name + " cannot be applied")).withLeft(List.of());
        }
      }
    } catch (UnreadableFailureException e) {
      left.add(letter.messageId());
      return summary.withLeft(List.of(name + " " + e.getMessage()));
    }
    queues.deleteMessage(request -> request.queueUrl(queue).receiptHandle(letter.receiptHandle()));
    return summary.sent(1, List.of()).withRemoved();
  }

  private void putBack(Message letter, String source) {
    String url = queues.getQueueUrl(request -> request.queueName(source)).queueUrl();
    queues.sendMessage(request -> request.queueUrl(url).messageBody(letter.body()));
  }
}
