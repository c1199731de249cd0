/** The way back: what is removed from an account, and in what order. */
@NullMarked
package dev.cartwise.deploy.removal;

import org.jspecify.annotations.NullMarked;
