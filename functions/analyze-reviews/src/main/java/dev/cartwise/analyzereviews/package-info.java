/** The function that understands reviews and product text. */
@NullMarked
package dev.cartwise.analyzereviews;

import org.jspecify.annotations.NullMarked;
