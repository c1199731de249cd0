/** What the pages of reports are made of: sections, tables and plots that need no other file. */
@NullMarked
package dev.cartwise.training.page;

import org.jspecify.annotations.NullMarked;
