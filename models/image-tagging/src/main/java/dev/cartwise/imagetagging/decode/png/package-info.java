/** PNG. */
@NullMarked
package dev.cartwise.imagetagging.decode.png;

import org.jspecify.annotations.NullMarked;
