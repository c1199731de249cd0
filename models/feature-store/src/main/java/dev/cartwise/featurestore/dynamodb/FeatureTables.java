package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.row.RowSchema;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The tables of one deployment: names from a prefix, and how to create them.
 *
 * @param prefix what leads every table name, for example {@code cartwise-}
 */
public record FeatureTables(String prefix) {

  /** The prefix of a deployment that sets none. */
  public static final String DEFAULT_PREFIX = "cartwise-";

  private static final StreamSpecification NEW_IMAGES =
      StreamSpecification.builder()
          .streamEnabled(true)
          .streamViewType(StreamViewType.NEW_IMAGE)
          .build();
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9_.-]{0,200}");

  /**
   * @throws IllegalArgumentException if no table name may begin like this
   */
  public FeatureTables {
    if (!FORM.matcher(prefix).matches()) {
      throw new IllegalArgumentException("not the beginning of a table name: '" + prefix + "'");
    }
  }

  /** The table of everything shoppers did, one row per event; its stream feeds the features. */
  public String interactions() {
    return prefix + "interactions";
  }

  /** The table of what is known about shoppers, one row per shopper and writer. */
  public String userFeatures() {
    return prefix + "user-features";
  }

  /** The table of what is known about items, one row per item and writer. */
  public String itemFeatures() {
    return prefix + "item-features";
  }

  /** The table of reviews, and of how many an item had in each week. */
  public String reviews() {
    return prefix + "reviews";
  }

  /**
   * How to create every table; on demand billing, new images on the streams of interactions and of
   * item features.
   */
  public List<CreateTableRequest> schemas() {
    return List.of(
        table(interactions()).streamSpecification(NEW_IMAGES).build(),
        table(userFeatures()).build(),
        table(itemFeatures()).streamSpecification(NEW_IMAGES).build(),
        table(reviews()).build());
  }

  private static CreateTableRequest.Builder table(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(text(RowSchema.PK), text(RowSchema.SK))
        .keySchema(key(RowSchema.PK, KeyType.HASH), key(RowSchema.SK, KeyType.RANGE));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
