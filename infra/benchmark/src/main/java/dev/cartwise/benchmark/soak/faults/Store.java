package dev.cartwise.benchmark.soak.faults;

import dev.cartwise.benchmark.soak.faults.Upstream.Answer;
import java.nio.charset.StandardCharsets;

/** A store of the system, and the form in which it refuses. */
public enum Store {
  /** DynamoDB: JSON with a type. */
  TABLES("application/x-amz-json-1.0") {
    @Override
    Answer throttled() {
      return refusal(
          400,
          json(
              "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
              "The level of configured provisioned throughput for the table was exceeded."));
    }

    @Override
    Answer broken() {
      return refusal(
          500,
          json("com.amazonaws.dynamodb.v20120810#InternalServerError", "Internal server error"));
    }
  },
  /** S3: XML with a code. */
  OBJECTS("application/xml") {
    @Override
    Answer throttled() {
      return refusal(503, xml("SlowDown", "Please reduce your request rate."));
    }

    @Override
    Answer broken() {
      return refusal(500, xml("InternalError", "We encountered an internal error."));
    }
  };

  private final String contentType;

  Store(String contentType) {
    this.contentType = contentType;
  }

  /** The answer of a store under too much load. */
  abstract Answer throttled();

  /** The answer of a store that could not do what was asked, a full disk for example. */
  abstract Answer broken();

  Answer refusal(int status, String body) {
    return Answer.of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(String type, String message) {
    return "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}";
  }

  private static String xml(String code, String message) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error>";
  }
}
