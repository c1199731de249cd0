/** One suite about what triggers bring about, for every system that can run the functions. */
@NullMarked
package dev.cartwise.local.triggers;

import org.jspecify.annotations.NullMarked;
