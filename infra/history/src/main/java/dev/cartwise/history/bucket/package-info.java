/** The bucket in which a shop's archive lies, and what imports of it wrote down. */
@NullMarked
package dev.cartwise.history.bucket;

import org.jspecify.annotations.NullMarked;
