/** Pictures with their labels: files read, decoded, brought to one size and kept as bytes. */
@NullMarked
package dev.cartwise.training.imagetagging.data;

import org.jspecify.annotations.NullMarked;
