/** HTTP servers of this process, bound to 127.0.0.1. */
@NullMarked
package dev.cartwise.local.http;

import org.jspecify.annotations.NullMarked;
