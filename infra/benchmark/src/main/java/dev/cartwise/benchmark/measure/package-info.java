/** Options, times and processes of every benchmark. */
@NullMarked
package dev.cartwise.benchmark.measure;

import org.jspecify.annotations.NullMarked;
