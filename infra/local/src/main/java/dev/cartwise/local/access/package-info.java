/** Who calls the local stores, and what their roles let them do, decided as IAM decides it. */
@NullMarked
package dev.cartwise.local.access;

import org.jspecify.annotations.NullMarked;
