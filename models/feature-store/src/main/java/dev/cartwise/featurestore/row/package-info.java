/** The layouts of stored rows as DynamoDB's attributes, and of the images of rows in a stream. */
@NullMarked
package dev.cartwise.featurestore.row;

import org.jspecify.annotations.NullMarked;
