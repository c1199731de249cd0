/** What would be deployed, written to files without an account or a network. */
@NullMarked
package dev.cartwise.deploy.dryrun;

import org.jspecify.annotations.NullMarked;
