/** The shops of a deployment: who they are, how they are entered, deleted and looked up. */
@NullMarked
package dev.cartwise.shopregistry.shop;

import org.jspecify.annotations.NullMarked;
