/** Mappings proposed for files that no preset fits. */
@NullMarked
package dev.cartwise.history.mapping.proposal;

import org.jspecify.annotations.NullMarked;
