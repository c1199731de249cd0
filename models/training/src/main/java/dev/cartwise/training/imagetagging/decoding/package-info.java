/** How pictures of a folder are decoded. */
@NullMarked
package dev.cartwise.training.imagetagging.decoding;

import org.jspecify.annotations.NullMarked;
