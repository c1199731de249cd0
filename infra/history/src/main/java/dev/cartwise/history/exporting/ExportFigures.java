package dev.cartwise.history.exporting;

/**
 * What an export came to.
 *
 * @param rows records that were written
 * @param pseudonymous interactions among them whose shopper has no row any more, so that a keyed
 *     hash stands for the id
 * @param damaged objects of the archive that could not be read and were left out
 */
public record ExportFigures(long rows, long pseudonymous, int damaged) {}
