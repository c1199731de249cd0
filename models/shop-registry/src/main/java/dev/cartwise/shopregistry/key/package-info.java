/** Access keys of Cartwise's own: who holds them, how they are made, revoked and looked up. */
@NullMarked
package dev.cartwise.shopregistry.key;

import org.jspecify.annotations.NullMarked;
