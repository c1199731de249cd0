/** What an import writes down of itself, so that it can go on where it was broken off. */
@NullMarked
package dev.cartwise.history.importing.state;

import org.jspecify.annotations.NullMarked;
