/** Whether everything that was sent is stored, counted in tables and archive. */
@NullMarked
package dev.cartwise.benchmark.recount;

import org.jspecify.annotations.NullMarked;
