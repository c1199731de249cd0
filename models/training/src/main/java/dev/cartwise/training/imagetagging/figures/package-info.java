/** How good a tagger's heads are on labelled pictures, with intervals. */
@NullMarked
package dev.cartwise.training.imagetagging.figures;

import org.jspecify.annotations.NullMarked;
