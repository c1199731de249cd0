package dev.cartwise.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.naming.Arns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The HTTP side of the queues, in SQS's JSON protocol: who may send, and the forms of answers. */
final class QueueEndpoint extends Handler.Abstract {
  private static final String SERVICE = "AmazonSQS.";
  private static final String ERRORS = "com.amazonaws.sqs#";
  private static final int BODY_LIMIT_BYTES = 1 << 20;
  private static final int MOST_ENTRIES = 10;
  private static final int LONGEST_DELAY_SECONDS = 900;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, MessageQueue> queues;
  private final Callers callers;

  /**
   * @param queues by their names
   */
  QueueEndpoint(Map<String, MessageQueue> queues, Callers callers) {
    this.queues = queues;
    this.callers = callers;
  }

  /** What is answered with status 400. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;

    Refusal(String type, String sentence) {
      super(sentence);
      this.type = type;
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    byte[] body;
    try (var content = Content.Source.asInputStream(request)) {
      body = content.readNBytes(BODY_LIMIT_BYTES);
    }
    try {
      send(200, answer(request, body), response, callback);
    } catch (Refusal refusal) {
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.put("__type", ERRORS + refusal.type).put("message", refusal.getMessage());
      send(400, error, response, callback);
    }
    return true;
  }

  private ObjectNode answer(Request request, byte[] body) throws Refusal {
    Caller caller =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
            .flatMap(AccessKey::idOf)
            .flatMap(callers::find)
            .orElseThrow(
                () ->
                    new Refusal(
                        "UnrecognizedClientException",
                        "The security token included in the request is invalid."));
    JsonNode call = parsed(body);
    String url = call.path("QueueUrl").asText();
    String name = url.substring(url.lastIndexOf('/') + 1);
    Optional<String> refusal =
        caller.refusal(List.of(Access.of("sqs:SendMessage", Arns.queue(name))));
    if (refusal.isPresent()) {
      throw new Refusal("AccessDeniedException", refusal.get());
    }
    MessageQueue queue = queues.get(name);
    if (queue == null) {
      throw new Refusal("QueueDoesNotExist", "The specified queue does not exist.");
    }
    return switch (String.valueOf(request.getHeaders().get("X-Amz-Target"))) {
      case SERVICE + "SendMessage" -> put(queue, call);
      case SERVICE + "SendMessageBatch" -> putAll(queue, call.path("Entries"));
      default -> throw new Refusal("UnsupportedOperation", "not an operation of these queues");
    };
  }

  private static JsonNode parsed(byte[] body) throws Refusal {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      throw new Refusal("InvalidParameterValue", "the body is not JSON");
    }
  }

  private static ObjectNode putAll(MessageQueue queue, JsonNode entries) throws Refusal {
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw new Refusal("TooManyEntriesInBatchRequest", "1 to 10 entries make a batch");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode successful = answer.putArray("Successful");
    answer.putArray("Failed");
    for (JsonNode entry : entries) {
      successful.add(put(queue, entry).put("Id", entry.path("Id").asText()));
    }
    return answer;
  }

  private static ObjectNode put(MessageQueue queue, JsonNode entry) throws Refusal {
    int delay = entry.path("DelaySeconds").asInt();
    String body = entry.path("MessageBody").asText();
    if (body.isEmpty() || delay < 0 || delay > LONGEST_DELAY_SECONDS) {
      throw new Refusal(
          "InvalidParameterValue", "a message has a body and a delay of 0 to 900 seconds");
    }
    QueuedMessage message = QueuedMessage.of(body);
    queue.send(message, Duration.ofSeconds(delay));
    return JsonNodeFactory.instance
        .objectNode()
        .put("MessageId", message.id())
        .put("MD5OfMessageBody", message.md5());
  }

  private static void send(int status, JsonNode body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.0");
    Content.Sink.write(response, true, body.toString(), callback);
  }
}
