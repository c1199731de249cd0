/** What calls for predictions ask, read and checked. */
@NullMarked
package dev.cartwise.predictpurchase.request;

import org.jspecify.annotations.NullMarked;
