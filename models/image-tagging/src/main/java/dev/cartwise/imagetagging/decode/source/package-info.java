/**
 * What every format's decoder shares: bytes read with care, limits, refusals, and the canvas that
 * pictures shrink on.
 */
@NullMarked
package dev.cartwise.imagetagging.decode.source;

import org.jspecify.annotations.NullMarked;
