/** The ONNX graph of a purchase model, from raw features to the calibrated probability. */
@NullMarked
package dev.cartwise.training.purchaseintent.graph;

import org.jspecify.annotations.NullMarked;
