/**
 * The way of a shop's files into archive and rows, exactly once and however often it is broken off.
 */
@NullMarked
package dev.cartwise.history.importing;

import org.jspecify.annotations.NullMarked;
