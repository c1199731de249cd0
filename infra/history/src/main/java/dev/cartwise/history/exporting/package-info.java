/** What a shop has in archive and tables, given back as the files that an import takes. */
@NullMarked
package dev.cartwise.history.exporting;

import org.jspecify.annotations.NullMarked;
