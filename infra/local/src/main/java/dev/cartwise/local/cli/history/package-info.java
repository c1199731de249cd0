/** The commands that bring in a shop's past. */
@NullMarked
package dev.cartwise.local.cli.history;

import org.jspecify.annotations.NullMarked;
