/**
 * The way of a shop's files into archive, rows and tables, exactly once in effect however often it
 * is broken off.
 */
@NullMarked
package dev.cartwise.history.importing;

import org.jspecify.annotations.NullMarked;
