/**
 * The training JVM, started beside the local system, and the local stand-in of EMR Serverless that
 * starts it for functions.
 */
@NullMarked
package dev.cartwise.local.training;

import org.jspecify.annotations.NullMarked;
