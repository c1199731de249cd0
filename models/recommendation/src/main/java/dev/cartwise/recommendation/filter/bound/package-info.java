/** Filters bound to a request: tests of columns, applied to items. */
@NullMarked
package dev.cartwise.recommendation.filter.bound;

import org.jspecify.annotations.NullMarked;
