/**
 * What tagging a picture means: decoded pixels in, ranked labels with calibrated confidences and an
 * embedding out, by whatever network an artifact describes.
 */
@NullMarked
package dev.cartwise.imagetagging;

import org.jspecify.annotations.NullMarked;
