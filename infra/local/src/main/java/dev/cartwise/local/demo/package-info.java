/** A sample shop sent through the running system, trained and shown. */
@NullMarked
package dev.cartwise.local.demo;

import org.jspecify.annotations.NullMarked;
