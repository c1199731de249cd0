/** Functions as child processes behind the Lambda Runtime API. */
@NullMarked
package dev.cartwise.local.lambda;

import org.jspecify.annotations.NullMarked;
