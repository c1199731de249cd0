/** How training grows with its data. */
@NullMarked
package dev.cartwise.benchmark.scale;

import org.jspecify.annotations.NullMarked;
