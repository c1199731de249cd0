package dev.cartwise.benchmark.soak.faults;

import java.util.List;

/**
 * A request on its way to a store.
 *
 * @param store which store
 * @param operation the operation of DynamoDB, or the method and the path at object storage
 * @param isWrite whether it changes what is stored
 * @param method the HTTP method
 * @param target path and query as they were sent
 * @param headers as they were sent, names and values in turn
 * @param body the whole body
 */
record StoreRequest(
    Store store,
    String operation,
    boolean isWrite,
    String method,
    String target,
    List<Header> headers,
    byte[] body) {

  /** A header of a request. */
  record Header(String name, String value) {}

  StoreRequest {
    headers = List.copyOf(headers);
  }

  static StoreRequest of(
      Store store, String method, String target, List<Header> headers, byte[] body) {
    String operation = store == Store.OBJECTS ? method + " " + target : operation(headers);
    boolean isWrite =
        store == Store.OBJECTS
            ? method.equals("PUT") || method.equals("POST") || method.equals("DELETE")
            : operation.contains("Put")
                || operation.contains("Write")
                || operation.contains("Update")
                || operation.contains("Delete");
    return new StoreRequest(store, operation, isWrite, method, target, headers, body);
  }

  private static String operation(List<Header> headers) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("X-Amz-Target"))
        .map(header -> header.value().substring(header.value().lastIndexOf('.') + 1))
        .findFirst()
        .orElse("");
  }

  /** Whether a kind of fault can happen to this request. */
  boolean canMeet(FaultKind kind) {
    return switch (kind) {
      case HALF_WRITTEN -> operation.startsWith("Batch");
      case DISK_FULL -> isWrite;
      default -> true;
    };
  }

  StoreRequest withBody(byte[] other) {
    return new StoreRequest(store, operation, isWrite, method, target, headers, other);
  }
}
