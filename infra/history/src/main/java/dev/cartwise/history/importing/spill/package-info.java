/** Events on the import's own disk, on their way from the file to archive and rows. */
@NullMarked
package dev.cartwise.history.importing.spill;

import org.jspecify.annotations.NullMarked;
