/** What a shop has of its past in files: records read line by line, and where reading stopped. */
@NullMarked
package dev.cartwise.history;

import org.jspecify.annotations.NullMarked;
