/** What came into the archive, sorted into files of one shop and one day. */
@NullMarked
package dev.cartwise.training.archive.compaction;

import org.jspecify.annotations.NullMarked;
