/** The whole system on one machine, and the command line. */
@NullMarked
package dev.cartwise.local;

import org.jspecify.annotations.NullMarked;
