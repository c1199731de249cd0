/** The function that takes shop events, items and users in and makes them durable. */
@NullMarked
package dev.cartwise.ingestevents;

import org.jspecify.annotations.NullMarked;
