/**
 * The catalogue artifact: one memory-mapped file with a shop's items, their popularity and their
 * neighbour lists, its writer and its reader.
 */
@NullMarked
package dev.cartwise.recommendation.catalogue;

import org.jspecify.annotations.NullMarked;
