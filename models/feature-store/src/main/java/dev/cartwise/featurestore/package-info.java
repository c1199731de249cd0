/** Feature rows of shoppers, sessions and items, their packing and their DynamoDB adapter. */
@NullMarked
package dev.cartwise.featurestore;

import org.jspecify.annotations.NullMarked;
