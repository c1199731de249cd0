/** What the text of one column says: amounts, lists, levels of a category, pages. */
@NullMarked
package dev.cartwise.history.mapping.value;

import org.jspecify.annotations.NullMarked;
