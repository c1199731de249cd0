/** Asynchronous invocations: kept until they succeed, retried twice, then a dead letter. */
@NullMarked
package dev.cartwise.local.async;

import org.jspecify.annotations.NullMarked;
