package dev.cartwise.stack.model;

import java.util.List;
import java.util.Optional;

/**
 * A DynamoDB table that is paid by request.
 *
 * @param name as DynamoDB knows it
 * @param arn its ARN
 * @param keys the partition key, and the sort key where there is one
 * @param streamView what the stream tells, for example {@code NEW_IMAGE}; absent without stream
 * @param expiryAttribute the seconds after which a row goes by itself; absent where rows stay
 */
public record StackTable(
    String name,
    String arn,
    List<KeyAttribute> keys,
    Optional<String> streamView,
    Optional<String> expiryAttribute) {

  /**
   * An attribute of the key.
   *
   * @param type {@code S}, {@code N} or {@code B}
   */
  public record KeyAttribute(String name, String type) {}

  public StackTable {
    keys = List.copyOf(keys);
  }
}
