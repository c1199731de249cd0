/** Writing networks as ONNX: the graph, and tables of floats as bytes. */
@NullMarked
package dev.cartwise.training.onnx;

import org.jspecify.annotations.NullMarked;
