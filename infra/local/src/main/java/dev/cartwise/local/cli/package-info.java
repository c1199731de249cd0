/** The command line: one class per command, each answering with an exit code and one sentence. */
@NullMarked
package dev.cartwise.local.cli;

import org.jspecify.annotations.NullMarked;
