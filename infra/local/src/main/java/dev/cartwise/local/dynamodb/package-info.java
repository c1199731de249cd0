/** DynamoDB Local in this process, persistent, with the tables of the system. */
@NullMarked
package dev.cartwise.local.dynamodb;

import org.jspecify.annotations.NullMarked;
