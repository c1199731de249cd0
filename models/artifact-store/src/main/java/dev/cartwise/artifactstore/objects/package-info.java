/** Objects in a bucket, and the conditions on which they are written. */
@NullMarked
package dev.cartwise.artifactstore.objects;

import org.jspecify.annotations.NullMarked;
