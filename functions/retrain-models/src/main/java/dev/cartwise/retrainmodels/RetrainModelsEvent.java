package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwise.awsprotocol.HttpApiRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whatever calls this function: an event of EventBridge or of an operator, told by its {@code
 * detail-type}, messages of a queue, told by their {@code Records}, or an HTTP API event, told by
 * its {@code routeKey}.
 *
 * @param detailType {@link #SCHEDULED}, {@link #JOB_CHANGED} or {@link #REQUESTED}
 * @param time when it happened, or was due, ISO 8601
 * @param detail what a job's event tells
 * @param routeKey the matched route of an HTTP request
 * @param rawPath the path of an HTTP request
 * @param rawQueryString its query, without the question mark
 * @param headers its header values by lower-case name
 * @param pathParameters decoded path parameters of the route
 * @param requestContext the gateway's own facts
 * @param body the body of an HTTP request
 * @param isBase64Encoded whether {@code body} is base64 of bytes
 * @param records messages of the queue of trainings
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RetrainModelsEvent(
    @JsonProperty("detail-type") @Nullable String detailType,
    @JsonProperty("time") @Nullable String time,
    @JsonProperty("detail") @Nullable Detail detail,
    @JsonProperty("routeKey") @Nullable String routeKey,
    @JsonProperty("rawPath") @Nullable String rawPath,
    @JsonProperty("rawQueryString") @Nullable String rawQueryString,
    @JsonProperty("headers") @Nullable Map<String, String> headers,
    @JsonProperty("pathParameters") @Nullable Map<String, String> pathParameters,
    @JsonProperty("requestContext") HttpApiRequest.@Nullable RequestContext requestContext,
    @JsonProperty("body") @Nullable String body,
    @JsonProperty("isBase64Encoded") boolean isBase64Encoded,
    @JsonProperty("Records") @Nullable List<Message> records) {

  /** The {@code detail-type} of a rule that is due. */
  static final String SCHEDULED = "Scheduled Event";

  /** The {@code detail-type} of a job that changed its state. */
  static final String JOB_CHANGED = "EMR Serverless Job Run State Change";

  /**
   * The {@code detail-type} of an operator's request, which has the parameters and the body of the
   * HTTP request. It comes past the HTTP API: who may send it is for IAM to say.
   */
  static final String REQUESTED = "Training Requested";

  /**
   * What a job's event tells.
   *
   * @param jobRunId the job
   * @param state its new state
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Detail(
      @JsonProperty("jobRunId") @Nullable String jobRunId,
      @JsonProperty("state") @Nullable String state) {}

  /**
   * A message of a queue.
   *
   * @param body what was sent
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Message(@JsonProperty("body") @Nullable String body) {}

  /** The messages of a queue; none in another event. */
  List<Message> messages() {
    return records == null ? List.of() : records.stream().filter(Objects::nonNull).toList();
  }

  /** The kind of event, or an empty text for an HTTP request. */
  String kind() {
    return Optional.ofNullable(detailType).orElse("");
  }

  /**
   * When the schedule was due.
   *
   * @throws IllegalArgumentException if the event does not tell
   */
  Instant due() {
    try {
      return Instant.parse(String.valueOf(time));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("time: not an ISO 8601 time: '" + time + "'", e);
    }
  }

  /**
   * The job that changed.
   *
   * @throws IllegalArgumentException if the event does not tell
   */
  String jobId() {
    if (detail == null || detail.jobRunId() == null) {
      throw new IllegalArgumentException("detail.jobRunId: is missing");
    }
    return detail.jobRunId();
  }

  /** The same as an HTTP request. */
  HttpApiRequest toHttp() {
    return new HttpApiRequest(
        routeKey,
        rawPath,
        rawQueryString,
        headers,
        null,
        pathParameters,
        requestContext,
        body,
        isBase64Encoded);
  }
}
