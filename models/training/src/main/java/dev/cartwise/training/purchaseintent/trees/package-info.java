/** Trees of Spark and of LightGBM, read into the model that is served. */
@NullMarked
package dev.cartwise.training.purchaseintent.trees;

import org.jspecify.annotations.NullMarked;
