/** The archived events as Spark sees them, each once. */
@NullMarked
package dev.cartwise.training.archive;

import org.jspecify.annotations.NullMarked;
