package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FaultsTest extends FaultsContract implements AccessContract {

  private static final String SHOPS = "demo=demo,other=other";

  private final TestFunction function = new TestFunction(SHOPS);
  private final TestFunction busy = new TestFunction(SHOPS, healthy -> busy(DynamoDbClient.class));

  @AfterAll
  void close() {
    function.close();
    busy.close();
  }

  @Override
  public List<HttpCall> calls() {
    return List.of(
        HttpCall.post("/comprehend", "{\"Text\":\"good\"}", "")
            .refusedAs("InvalidRequestException")
            .withoutStorage(),
        HttpCall.post(
            "/reviews",
            "{\"reviewId\":\"r\",\"itemId\":\"a\",\"userId\":\"u\",\"text\":\"good\"}",
            ""),
        HttpCall.deleteOfReview("/items/{itemId}/reviews/{reviewId}"),
        HttpCall.getOfItem("/items/{itemId}/reviews/summary"),
        HttpCall.getOfItem("/items/{itemId}/similar-text"));
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return response(function.behind(gate).event(event));
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    return response(busy.event(event));
  }

  private static HttpApiResponse response(JsonNode answer) {
    try {
      return TestFunction.JSON.treeToValue(answer, HttpApiResponse.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T busy(Class<T> port) {
    RuntimeException refusal =
        DynamoDbException.builder()
            .statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
            .build();
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw refusal;
            }));
  }
}
