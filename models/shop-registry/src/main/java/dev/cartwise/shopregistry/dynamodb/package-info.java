/** The registry's tables in DynamoDB. */
@NullMarked
package dev.cartwise.shopregistry.dynamodb;

import org.jspecify.annotations.NullMarked;
