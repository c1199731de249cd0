/**
 * The trainers' command line: one class per command, each started in a JVM of its own, never inside
 * a function.
 */
@NullMarked
package dev.cartwise.training;

import org.jspecify.annotations.NullMarked;
