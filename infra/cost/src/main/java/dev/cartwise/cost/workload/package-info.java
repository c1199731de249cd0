/** What a shop does in a month, and what it is deployed on. */
@NullMarked
package dev.cartwise.cost.workload;

import org.jspecify.annotations.NullMarked;
