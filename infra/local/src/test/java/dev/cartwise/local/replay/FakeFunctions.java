package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Lambda with functions that do what a test says, and remember their events. */
final class FakeFunctions implements LambdaClient {
  static final ObjectMapper JSON = new ObjectMapper();

  /** The sort keys of each batch that was sent. */
  final List<List<String>> batches = new ArrayList<>();

  private final Function<JsonNode, String> function;

  /**
   * @param function answers an event; an answer that begins with an exclamation mark is an error
   */
  FakeFunctions(Function<JsonNode, String> function) {
    this.function = function;
  }

  @Override
  public InvokeResponse invoke(InvokeRequest request) {
    JsonNode event;
    try {
      event = JSON.readTree(request.payload().asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batches.add(keys(event));
    String answer = function.apply(event);
    if (answer.equals("away")) {
      throw SdkClientException.create("nobody answers");
    }
    return InvokeResponse.builder()
        .functionError(answer.startsWith("!") ? "Unhandled" : null)
        .payload(SdkBytes.fromUtf8String(answer))
        .build();
  }

  static List<String> keys(JsonNode event) {
    List<String> keys = new ArrayList<>();
    event.path("Records").forEach(each -> keys.add(each.at("/dynamodb/Keys/sk/S").asText()));
    return keys;
  }

  /** Records with these sort keys, which are their sequence numbers too. */
  static List<ObjectNode> records(String... keys) {
    List<ObjectNode> records = new ArrayList<>();
    for (String key : keys) {
      ObjectNode record = JSON.createObjectNode();
      ObjectNode change = record.putObject("dynamodb");
      change.put("SequenceNumber", key);
      change.putObject("Keys").putObject("sk").put("S", key);
      records.add(record);
    }
    return records;
  }

  /** The answer that names failures by their sequence numbers. */
  static String failures(String... sequenceNumbers) {
    List<String> each = new ArrayList<>();
    for (String number : sequenceNumbers) {
      each.add("{\"itemIdentifier\":\"" + number + "\"}");
    }
    return "{\"batchItemFailures\":[" + String.join(",", each) + "]}";
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
