package dev.cartwise.benchmark.soak.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;

/** What a caller can do with an answer. */
public enum AnswerKind {
  /** It was done. */
  SUCCESS,
  /** It was refused by name, so that a client knows whether to send it again. */
  TYPED,
  /** Anything else. */
  UNTYPED;

  /** The gateway's own answers that docs/errors.md tells of; they carry a message alone. */
  private static final Set<Integer> OF_THE_GATEWAY = Set.of(404, 413, 502, 503, 504, 507);

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Tells the kind.
   *
   * @param errorType the header {@code x-amzn-errortype}, empty without one
   */
  public static AnswerKind of(int status, String errorType, String body) {
    JsonNode json;
    try {
      json = JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException notJson) {
      return UNTYPED;
    }
    if (status >= 200 && status < 300) {
      return SUCCESS;
    }
    boolean named = !errorType.isBlank() || !json.path("__type").asText("").isBlank();
    boolean told = !json.path("message").asText(json.path("Message").asText("")).isBlank();
    return told && (named || OF_THE_GATEWAY.contains(status)) ? TYPED : UNTYPED;
  }
}
