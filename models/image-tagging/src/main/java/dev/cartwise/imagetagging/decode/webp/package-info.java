/** WebP, its first picture. */
@NullMarked
package dev.cartwise.imagetagging.decode.webp;

import org.jspecify.annotations.NullMarked;
