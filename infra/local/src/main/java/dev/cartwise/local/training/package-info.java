/** The training JVM, started beside the local system. */
@NullMarked
package dev.cartwise.local.training;

import org.jspecify.annotations.NullMarked;
