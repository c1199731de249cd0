/** Decoded pictures and how they are brought to another size. */
@NullMarked
package dev.cartwise.imagetagging.pixels;

import org.jspecify.annotations.NullMarked;
