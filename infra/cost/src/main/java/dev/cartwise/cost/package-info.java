/** What a month of a shop costs in the cloud, by line. */
@NullMarked
package dev.cartwise.cost;

import org.jspecify.annotations.NullMarked;
