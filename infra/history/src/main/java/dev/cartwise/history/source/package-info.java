/** The bytes of a shop's files as records of named fields. */
@NullMarked
package dev.cartwise.history.source;

import org.jspecify.annotations.NullMarked;
