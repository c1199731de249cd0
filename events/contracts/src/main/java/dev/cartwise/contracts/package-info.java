/** Records for everything that flows between the parts of Cartwise. */
@NullMarked
package dev.cartwise.contracts;

import org.jspecify.annotations.NullMarked;
