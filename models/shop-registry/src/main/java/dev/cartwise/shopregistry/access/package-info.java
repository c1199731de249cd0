/** Who sent a request, and what he may ask for. */
@NullMarked
package dev.cartwise.shopregistry.access;

import org.jspecify.annotations.NullMarked;
