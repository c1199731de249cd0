package dev.cartwise.retrainmodels.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue of SQS, ten messages a call. */
public final class SqsTrainingQueue implements TrainingQueue {

  private static final int MOST = 10;

  private final SqsClient client;
  private final String url;

  /**
   * @param client is closed by its owner
   * @param url the address of the queue
   */
  public SqsTrainingQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void send(List<TrainingTurn> turns, Duration delay) {
    for (int from = 0; from < turns.size(); from += MOST) {
      sendBatch(turns.subList(from, Math.min(from + MOST, turns.size())), delay);
    }
  }

  private void sendBatch(List<TrainingTurn> turns, Duration delay) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (TrainingTurn turn : turns) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(turn.toJson())
              .delaySeconds((int) delay.toSeconds())
              .build());
    }
    List<BatchResultErrorEntry> failed =
        client.sendMessageBatch(send -> send.queueUrl(url).entries(entries)).failed();
    if (!failed.isEmpty()) {
      throw new IllegalStateException(
          failed.size()
              + " of "
              + turns.size()
              + " messages were refused: "
              + failed.get(0).code());
    }
  }
}
