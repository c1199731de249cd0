/**
 * What words, signs and marks of a text tell about its side that readers of examples overlook:
 * negations, irony, emoji alone, opposing clauses, and that nothing is felt at all.
 */
@NullMarked
package dev.cartwise.reviewsentiment.cue;

import org.jspecify.annotations.NullMarked;
