/** Lambda's Invoke, for programs of the operator that call functions themselves. */
@NullMarked
package dev.cartwise.local.invocation;

import org.jspecify.annotations.NullMarked;
