package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.StreamBatchResponse;
import dev.cartwise.awsprotocol.StreamBatchResponse.BatchItemFailure;
import dev.cartwise.updatefeatures.StreamBatch.StreamRecord;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Feeds one shard to the function as Lambda does: in order, in batches of any size; the same batch
 * again after a crash, and on from the lowest failed record after a partial failure.
 */
final class SimulatedLambda {

  private static final int MAX_INVOCATIONS = 2_000;

  private final List<StreamRecord> shard;
  private final RandomGenerator random;
  private int position;
  private int invocations;
  private int crashes;

  SimulatedLambda(List<StreamRecord> shard, RandomGenerator random) {
    this.shard = shard;
    this.random = random;
  }

  boolean isDone() {
    return position == shard.size();
  }

  /** Invokes the function once; now and then with a batch that it has already had. */
  void invoke(UpdateFeaturesFunction function) {
    if (invocations++ > MAX_INVOCATIONS) {
      throw new IllegalStateException(
          "stuck at record " + position + " after " + crashes + " crashes");
    }
    int from = random.nextInt(6) == 0 ? random.nextInt(position + 1) : position;
    int to = Math.min(shard.size(), from + 1 + random.nextInt(20));
    try {
      StreamBatchResponse response =
          function.updateFeatures(new StreamBatch(shard.subList(from, to)));
      if (from == position) {
        position = lowest(response).orElse(to);
      }
    } catch (SimulatedCrash e) {
      crashes++;
    }
  }

  private Optional<Integer> lowest(StreamBatchResponse response) {
    List<String> failed =
        response.batchItemFailures().stream().map(BatchItemFailure::itemIdentifier).toList();
    for (int i = 0; i < shard.size(); i++) {
      StreamBatch.Change change = shard.get(i).change();
      if (change != null && failed.contains(String.valueOf(change.sequenceNumber()))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
