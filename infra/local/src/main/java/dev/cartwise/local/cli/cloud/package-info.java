/** The commands about the cloud: what runs there, and what it costs. */
@NullMarked
package dev.cartwise.local.cli.cloud;

import org.jspecify.annotations.NullMarked;
