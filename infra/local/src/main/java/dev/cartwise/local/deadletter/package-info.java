/** Where events go that ran out of retries. */
@NullMarked
package dev.cartwise.local.deadletter;

import org.jspecify.annotations.NullMarked;
