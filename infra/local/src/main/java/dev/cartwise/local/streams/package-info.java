/** DynamoDB stream polling with Lambda's order, retry and failure rules. */
@NullMarked
package dev.cartwise.local.streams;

import org.jspecify.annotations.NullMarked;
