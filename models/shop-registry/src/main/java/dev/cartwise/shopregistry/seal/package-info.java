/** Secrets that are stored so that nobody reads them without a key that lies elsewhere. */
@NullMarked
package dev.cartwise.shopregistry.seal;

import org.jspecify.annotations.NullMarked;
