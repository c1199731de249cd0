/** What shops and shoppers send to a system that is being soaked, and how it answers. */
@NullMarked
package dev.cartwise.benchmark.soak.load;

import org.jspecify.annotations.NullMarked;
