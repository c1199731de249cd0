/** Texts cut into what models read: words, pieces, n-grams and windows. */
@NullMarked
package dev.cartwise.reviewsentiment.text.token;

import org.jspecify.annotations.NullMarked;
