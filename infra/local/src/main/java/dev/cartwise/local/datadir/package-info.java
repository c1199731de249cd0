/** The data directory: its layout, its lock, and writes that survive a crash. */
@NullMarked
package dev.cartwise.local.datadir;

import org.jspecify.annotations.NullMarked;
