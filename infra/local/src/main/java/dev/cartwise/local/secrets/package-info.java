/** Secrets of a data directory, and the part of AWS Secrets Manager that functions call. */
@NullMarked
package dev.cartwise.local.secrets;

import org.jspecify.annotations.NullMarked;
