/** What is known of shoppers and sessions: their newest interactions, packed, and profiles. */
@NullMarked
package dev.cartwise.featurestore.shopper;

import org.jspecify.annotations.NullMarked;
