/** The language of filters: words, steps and conditions. */
@NullMarked
package dev.cartwise.recommendation.filter.language;

import org.jspecify.annotations.NullMarked;
