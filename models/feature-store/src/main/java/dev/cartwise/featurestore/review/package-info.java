/** Reviews, and what they say together of an item. */
@NullMarked
package dev.cartwise.featurestore.review;

import org.jspecify.annotations.NullMarked;
