package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.row.ItemRows;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads a shop's rows of one kind from the table of item features, and no others. */
final class ItemQuery {

  private final DynamoDbClient client;
  private final String table;
  private final String kind;

  ItemQuery(DynamoDbClient client, String table, String kind) {
    this.client = client;
    this.table = table;
    this.kind = kind;
  }

  /** All rows in no particular order, fetched page by page while the stream is consumed. */
  Stream<Map<String, AttributeValue>> all(ShopId shop) {
    return ItemRows.partitions(shop, kind).stream()
        .flatMap(partition -> client.queryPaginator(of(partition).build()).items().stream());
  }

  /** As many rows as the bound allows. */
  ItemSample<Map<String, AttributeValue>> some(ShopId shop, ReadBound bound) {
    long start = System.nanoTime();
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    int pages = 0;
    for (String partition : ItemRows.partitions(shop, kind)) {
      Map<String, AttributeValue> next = Map.of();
      do {
        int left = bound.rows() - rows.size();
        if (left <= 0
            || pages >= bound.pages()
            || System.nanoTime() - start >= bound.time().toNanos()) {
          return new ItemSample<>(rows, false);
        }
        QueryRequest.Builder request = of(partition).limit(left);
        if (!next.isEmpty()) {
          request.exclusiveStartKey(next);
        }
        QueryResponse page = client.query(request.build());
        pages++;
        rows.addAll(page.items());
        next = page.lastEvaluatedKey();
      } while (!next.isEmpty());
    }
    return new ItemSample<>(rows, true);
  }

  private QueryRequest.Builder of(String partition) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression(RowSchema.PK + " = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)));
  }
}
