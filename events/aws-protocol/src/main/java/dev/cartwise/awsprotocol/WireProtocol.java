package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How answers and errors look to the AWS SDKs of one service. */
public enum WireProtocol {
  /** {@code rest-json}: the error's name is a header, the message a member of the body. */
  REST_JSON("application/json", "message"),
  /** JSON 1.1 as Rekognition speaks it. */
  JSON_1_1("application/x-amz-json-1.1", "message"),
  /** JSON 1.1 as Comprehend speaks it, with {@code Message} capitalised. */
  JSON_1_1_CAPITALISED("application/x-amz-json-1.1", "Message");

  private final String contentType;
  private final String messageMember;

  WireProtocol(String contentType, String messageMember) {
    this.contentType = contentType;
    this.messageMember = messageMember;
  }

  /** Status 200 with the JSON text as it is; an empty text where an operation has no output. */
  public HttpApiResponse success(String requestId, String json) {
    return new HttpApiResponse(200, headers(requestId), json);
  }

  /** The typed error, in the form this protocol's clients parse. */
  public HttpApiResponse failure(String requestId, AwsException error) {
    Map<String, String> headers = headers(requestId);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (this == REST_JSON) {
      headers.put("x-amzn-ErrorType", error.errorType());
    } else {
      body.put("__type", error.errorType());
    }
    body.put(messageMember, error.reason());
    return new HttpApiResponse(error.status(), headers, body.toString());
  }

  private Map<String, String> headers(String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("x-amzn-RequestId", requestId);
    return headers;
  }
}
