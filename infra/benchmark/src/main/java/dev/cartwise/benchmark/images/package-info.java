/** How long photos take. */
@NullMarked
package dev.cartwise.benchmark.images;

import org.jspecify.annotations.NullMarked;
