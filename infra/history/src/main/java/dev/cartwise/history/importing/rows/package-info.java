/** What imported events make of shoppers' rows. */
@NullMarked
package dev.cartwise.history.importing.rows;

import org.jspecify.annotations.NullMarked;
