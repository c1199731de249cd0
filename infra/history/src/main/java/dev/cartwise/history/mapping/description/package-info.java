/** What a mapping file says, and the ones that Cartwise brings along. */
@NullMarked
package dev.cartwise.history.mapping.description;

import org.jspecify.annotations.NullMarked;
