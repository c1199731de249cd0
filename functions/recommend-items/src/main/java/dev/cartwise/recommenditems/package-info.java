/** The function that answers recommendation requests from the champion catalogue. */
@NullMarked
package dev.cartwise.recommenditems;

import org.jspecify.annotations.NullMarked;
