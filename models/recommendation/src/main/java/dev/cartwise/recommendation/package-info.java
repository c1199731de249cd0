/**
 * What recommending means: a shopper's history or an item in, ranked items with scores and true
 * reasons out, over a catalogue artifact and without any AWS type.
 */
@NullMarked
package dev.cartwise.recommendation;

import org.jspecify.annotations.NullMarked;
