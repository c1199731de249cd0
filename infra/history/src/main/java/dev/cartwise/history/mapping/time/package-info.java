/** How files write times. */
@NullMarked
package dev.cartwise.history.mapping.time;

import org.jspecify.annotations.NullMarked;
