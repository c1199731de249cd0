/** What the named fields of a shop's files mean: events, items and users. */
@NullMarked
package dev.cartwise.history.mapping;

import org.jspecify.annotations.NullMarked;
