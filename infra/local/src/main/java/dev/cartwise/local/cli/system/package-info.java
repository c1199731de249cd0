/** How a command finds a local system: the options that name it, and clients of one that runs. */
@NullMarked
package dev.cartwise.local.cli.system;

import org.jspecify.annotations.NullMarked;
