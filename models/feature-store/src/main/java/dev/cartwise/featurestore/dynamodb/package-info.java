/** The stores of features in DynamoDB, and the tables they keep them in. */
@NullMarked
package dev.cartwise.featurestore.dynamodb;

import org.jspecify.annotations.NullMarked;
