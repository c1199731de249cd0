/** Text before any model: cleaning, masking of personal data, languages, clauses and tokens. */
@NullMarked
package dev.cartwise.reviewsentiment.text;

import org.jspecify.annotations.NullMarked;
