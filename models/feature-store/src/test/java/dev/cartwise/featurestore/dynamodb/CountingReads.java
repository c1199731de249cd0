package dev.cartwise.featurestore.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;
import software.amazon.awssdk.services.dynamodb.paginators.ScanIterable;

/** A client that counts the calls of queries and scans, and the rows these look at. */
final class CountingReads {

  private final DynamoDbClient client;
  private int rows;
  private int calls;

  CountingReads(DynamoDbClient real) {
    client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  if (arguments != null && arguments[0] instanceof QueryRequest query) {
                    if (method.getName().equals("queryPaginator")) {
                      return new QueryIterable((DynamoDbClient) proxy, query);
                    }
                  } else if (arguments != null && arguments[0] instanceof ScanRequest scan) {
                    if (method.getName().equals("scanPaginator")) {
                      return new ScanIterable((DynamoDbClient) proxy, scan);
                    }
                  }
                  try {
                    return counted(method.invoke(real, arguments));
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  private Object counted(Object answer) {
    if (answer instanceof QueryResponse query) {
      calls++;
      rows += query.scannedCount();
    } else if (answer instanceof ScanResponse scan) {
      calls++;
      rows += scan.scannedCount();
    }
    return answer;
  }

  DynamoDbClient client() {
    return client;
  }

  void reset() {
    rows = 0;
    calls = 0;
  }

  int rows() {
    return rows;
  }

  int calls() {
    return calls;
  }
}
