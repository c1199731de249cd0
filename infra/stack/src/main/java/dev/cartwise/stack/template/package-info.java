/** Templates as text: read with their places, merged, resolved, written. */
@NullMarked
package dev.cartwise.stack.template;

import org.jspecify.annotations.NullMarked;
