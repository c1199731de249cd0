/** The champion in a function's hands: cached, opened, leased and exchanged. */
@NullMarked
package dev.cartwise.artifactstore.serving;

import org.jspecify.annotations.NullMarked;
