/** Shops and artifacts that are drawn by seed. */
@NullMarked
package dev.cartwise.benchmark.generated;

import org.jspecify.annotations.NullMarked;
