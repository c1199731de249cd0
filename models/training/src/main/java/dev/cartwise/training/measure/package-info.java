/** The figures that more than one task is judged by. */
@NullMarked
package dev.cartwise.training.measure;

import org.jspecify.annotations.NullMarked;
