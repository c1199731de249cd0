/**
 * The door to ONNX Runtime: opens a model file, checks that it is the model that was meant, runs it
 * and closes what it opened. No other production module sees a type of ONNX Runtime.
 */
@NullMarked
package dev.cartwise.inference;

import org.jspecify.annotations.NullMarked;
