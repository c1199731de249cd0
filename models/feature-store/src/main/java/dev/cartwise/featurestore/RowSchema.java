package dev.cartwise.featurestore;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The version of the row layouts, which every row carries. */
final class RowSchema {

  /** The attribute's name. */
  static final String VERSION = "schemaVersion";

  /** The version that this code writes, and the newest it reads. */
  static final int CURRENT = 1;

  private RowSchema() {}

  static AttributeValue current() {
    return AttributeValue.fromN(Integer.toString(CURRENT));
  }
}
