/** What every function answers to callers that it must not serve. */
@NullMarked
package dev.cartwise.shopregistry.contract;

import org.jspecify.annotations.NullMarked;
