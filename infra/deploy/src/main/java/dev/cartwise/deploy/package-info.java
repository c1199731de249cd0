/** The stack in an account of AWS: put there, and taken away again. */
@NullMarked
package dev.cartwise.deploy;

import org.jspecify.annotations.NullMarked;
