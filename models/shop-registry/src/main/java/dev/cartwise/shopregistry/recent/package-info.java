/** What was looked up lately, in a bounded number of entries. */
@NullMarked
package dev.cartwise.shopregistry.recent;

import org.jspecify.annotations.NullMarked;
