/** GIF, its first picture. */
@NullMarked
package dev.cartwise.imagetagging.decode.gif;

import org.jspecify.annotations.NullMarked;
