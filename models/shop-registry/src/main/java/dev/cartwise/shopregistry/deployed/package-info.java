/** The registry as the functions of a deployment use it. */
@NullMarked
package dev.cartwise.shopregistry.deployed;

import org.jspecify.annotations.NullMarked;
