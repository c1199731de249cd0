/**
 * What a trained file comes from: code, data, recipe and parents, as digests that tell whether a
 * kept copy may be used.
 */
@NullMarked
package dev.cartwise.training.lineage;

import org.jspecify.annotations.NullMarked;
