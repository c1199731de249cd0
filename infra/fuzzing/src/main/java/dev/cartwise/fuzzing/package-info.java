/** What the fuzz targets of every module share: what a reader may throw and allocate. */
@NullMarked
package dev.cartwise.fuzzing;

import org.jspecify.annotations.NullMarked;
