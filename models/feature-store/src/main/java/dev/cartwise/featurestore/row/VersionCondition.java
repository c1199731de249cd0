package dev.cartwise.featurestore.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That nobody wrote a row since it was read, as a write says it.
 *
 * @param values those that the expression names; null if none, since DynamoDB refuses an empty map
 */
public record VersionCondition(String expression, @Nullable Map<String, AttributeValue> values) {

  /**
   * @param version of the row that was read, 0 if there was none
   */
  public static VersionCondition still(long version) {
    return version == 0
        ? new VersionCondition("attribute_not_exists(" + RowSchema.PK + ")", null)
        : new VersionCondition(
            RowSchema.WRITES + " = :read",
            Map.of(":read", AttributeValue.fromN(Long.toString(version))));
  }
}
