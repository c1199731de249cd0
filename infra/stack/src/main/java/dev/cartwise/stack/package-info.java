/** The deployed stack, read from the cloud's own template. */
@NullMarked
package dev.cartwise.stack;

import org.jspecify.annotations.NullMarked;
