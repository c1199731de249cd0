package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class PresentRowsTest {

  /** A table with one row. */
  private static final class Table implements DynamoDbClient {
    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      boolean found =
          request.tableName().equals("c-item-features")
              && AttributeValue.fromS("demo#i#1").equals(request.key().get("pk"));
      return found
          ? GetItemResponse.builder().item(Map.of("title", AttributeValue.fromS("new"))).build()
          : GetItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void givesARecordTheRowAsItIsNow() throws Exception {
    ObjectNode kept = record("demo#i#1");

    ObjectNode sent = refreshed(kept);

    assertThat(sent.at("/dynamodb/NewImage/title/S").asText()).isEqualTo("new");
    assertThat(sent.at("/dynamodb/SequenceNumber").asText()).isEqualTo("7");
    assertThat(kept.at("/dynamodb/NewImage/title/S").asText()).isEqualTo("old");
  }

  @Test
  void leavesARecordWhoseRowIsGone() throws Exception {
    assertThat(refreshed(record("demo#i#2")).at("/dynamodb/NewImage/title/S").asText())
        .isEqualTo("old");
  }

  @Test
  void asksForNoRowWithoutAWholeKey() throws Exception {
    assertThat(new PresentRows(new Table()).refreshed(record(""))).isEmpty();
  }

  private static ObjectNode refreshed(ObjectNode record) {
    return new PresentRows(new Table()).refreshed(record).orElseThrow();
  }

  private static ObjectNode record(String pk) throws Exception {
    String json =
        """
        {"eventSourceARN":"arn:aws:dynamodb:r:1:table/c-item-features/stream/now",
         "dynamodb":{"SequenceNumber":"7","Keys":{"pk":{"S":"%s"},"sk":{"S":"attributes"}},
                     "NewImage":{"title":{"S":"old"}}}}
        """
            .formatted(pk);
    return (ObjectNode) new ObjectMapper().readTree(json);
  }
}
