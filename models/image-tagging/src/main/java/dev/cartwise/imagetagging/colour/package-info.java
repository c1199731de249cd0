/** What can be said of a picture by counting its pixels: dominant colours and quality. */
@NullMarked
package dev.cartwise.imagetagging.colour;

import org.jspecify.annotations.NullMarked;
