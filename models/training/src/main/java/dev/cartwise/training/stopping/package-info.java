/** When a fit ends: by the work it has done, and by the clock only as a last resort. */
@NullMarked
package dev.cartwise.training.stopping;

import org.jspecify.annotations.NullMarked;
