/** Where events and records of streams go that ran out of attempts. */
@NullMarked
package dev.cartwise.local.deadletter;

import org.jspecify.annotations.NullMarked;
