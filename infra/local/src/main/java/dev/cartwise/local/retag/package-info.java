/** Has stored photos tagged again. */
@NullMarked
package dev.cartwise.local.retag;

import org.jspecify.annotations.NullMarked;
