/** All photos of a shop in one mapped file, to find those that look alike. */
@NullMarked
package dev.cartwise.imagetagging.gallery;

import org.jspecify.annotations.NullMarked;
