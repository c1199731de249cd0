/** What requests for items ask, read and checked. */
@NullMarked
package dev.cartwise.recommenditems.request;

import org.jspecify.annotations.NullMarked;
