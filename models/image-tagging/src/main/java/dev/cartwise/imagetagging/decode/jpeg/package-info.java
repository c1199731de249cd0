/** Baseline and progressive JPEG. */
@NullMarked
package dev.cartwise.imagetagging.decode.jpeg;

import org.jspecify.annotations.NullMarked;
