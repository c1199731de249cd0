/** What keeps the local system from working, told to the user. */
@NullMarked
package dev.cartwise.local.failure;

import org.jspecify.annotations.NullMarked;
