/** Photos in the bucket: where they are, whose they are, and their pixels. */
@NullMarked
package dev.cartwise.tagimages.photo;

import org.jspecify.annotations.NullMarked;
