/** The models behind the scores: evidence from three readers of a text, and how it is blended. */
@NullMarked
package dev.cartwise.reviewsentiment.model;

import org.jspecify.annotations.NullMarked;
