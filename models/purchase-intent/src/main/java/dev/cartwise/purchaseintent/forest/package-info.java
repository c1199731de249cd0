/** Decision trees as flat arrays, and the exact Shapley values of what they say. */
@NullMarked
package dev.cartwise.purchaseintent.forest;

import org.jspecify.annotations.NullMarked;
