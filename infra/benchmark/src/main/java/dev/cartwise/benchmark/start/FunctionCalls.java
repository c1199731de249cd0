package dev.cartwise.benchmark.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Calls of one function whose answers must be good ones.
 *
 * @param client is closed by its owner
 * @param event tells the function and what its answers are like
 */
record FunctionCalls(LambdaClient client, FirstEvent event) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Sends an event and waits for the answer.
   *
   * @throws IllegalStateException with the answer if it is not the one that is expected
   */
  void send(String body) throws IOException {
    InvokeResponse answer =
        client.invoke(
            call -> call.functionName(event.function()).payload(SdkBytes.fromUtf8String(body)));
    JsonNode told = JSON.readTree(answer.payload().asByteArray());
    if (answer.functionError() != null || told.path("statusCode").asInt() != event.status()) {
      throw new IllegalStateException(
          event.function()
              + " answers "
              + told
              + "; a shop without a model gets one by './cartwise demo' with this --data");
    }
  }
}
