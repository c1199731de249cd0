/** The file of a blend, mapped into memory. */
@NullMarked
package dev.cartwise.recommendation.blend.file;

import org.jspecify.annotations.NullMarked;
