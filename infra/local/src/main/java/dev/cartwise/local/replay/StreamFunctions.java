package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** The functions that take batches of streams, called as a stream calls them. */
public final class StreamFunctions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 4;

  private final LambdaClient lambda;
  private final Duration pause;

  /**
   * @param lambda is closed by its owner
   * @param pause before records that failed are sent once more; it doubles
   */
  public StreamFunctions(LambdaClient lambda, Duration pause) {
    this.lambda = lambda;
    this.pause = pause;
  }

  /**
   * Sends records until the function took them, at most four times. A batch that fails as a whole
   * is halved, so that a record which ends the function keeps no other.
   *
   * @param function its name or ARN
   * @return the records that it could not take
   * @throws LocalSystemException when the function cannot be called
   */
  List<ObjectNode> send(String function, List<ObjectNode> records) throws InterruptedException {
    List<ObjectNode> rest = records;
    for (int attempt = 0; attempt < ATTEMPTS && !rest.isEmpty(); attempt++) {
      if (attempt > 0) {
        Thread.sleep(pause.multipliedBy(1L << (attempt - 1)).toMillis());
      }
      InvokeResponse answer = invoke(function, rest);
      if (answer.functionError() == null) {
        rest = failed(answer.payload(), rest);
      } else if (rest.size() > 1) {
        int half = rest.size() / 2;
        List<ObjectNode> left = new ArrayList<>(send(function, rest.subList(0, half)));
        left.addAll(send(function, rest.subList(half, rest.size())));
        return left;
      }
    }
    return rest;
  }

  /**
   * Sends an event that came from no stream, or one that a stream gave up in an earlier version.
   *
   * @return whether the function took it
   * @throws LocalSystemException when the function cannot be called
   */
  boolean takes(String function, JsonNode event) throws InterruptedException {
    List<ObjectNode> records = new ArrayList<>();
    for (JsonNode record : event.path("Records")) {
      if (record instanceof ObjectNode change && change.has("dynamodb")) {
        records.add(change);
      }
    }
    return records.isEmpty()
        ? invoke(function, event).functionError() == null
        : send(function, records).isEmpty();
  }

  private InvokeResponse invoke(String function, List<ObjectNode> records) {
    ObjectNode event = JSON.createObjectNode();
    event.putArray("Records").addAll(records);
    return invoke(function, event);
  }

  private InvokeResponse invoke(String function, JsonNode event) {
    try {
      return lambda.invoke(
          call -> call.functionName(function).payload(SdkBytes.fromUtf8String(event.toString())));
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, function + " cannot be called: " + e.getMessage(), e);
    }
  }

  /** An answer that names a record which was not sent, or none, means all of them. */
  private static List<ObjectNode> failed(SdkBytes answer, List<ObjectNode> records) {
    JsonNode failures;
    try {
      failures = JSON.readTree(answer.asByteArray()).path("batchItemFailures");
    } catch (IOException noJson) {
      return records;
    }
    Set<String> names = new HashSet<>();
    failures.forEach(failure -> names.add(failure.path("itemIdentifier").asText()));
    List<ObjectNode> failed =
        records.stream().filter(each -> names.contains(sequenceNumber(each))).toList();
    return failed.size() == names.size() ? failed : records;
  }

  private static String sequenceNumber(JsonNode record) {
    return record.at("/dynamodb/SequenceNumber").asText();
  }
}
