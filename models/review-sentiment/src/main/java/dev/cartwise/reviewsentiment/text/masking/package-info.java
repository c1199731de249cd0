/** Personal data in a text, found by its form and masked. */
@NullMarked
package dev.cartwise.reviewsentiment.text.masking;

import org.jspecify.annotations.NullMarked;
