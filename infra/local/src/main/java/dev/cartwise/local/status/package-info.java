/** How a running system fares: what is asked, and the answer. */
@NullMarked
package dev.cartwise.local.status;

import org.jspecify.annotations.NullMarked;
