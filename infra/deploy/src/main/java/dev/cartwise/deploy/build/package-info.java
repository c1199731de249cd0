/** The build of what is deployed, where it has not been built yet. */
@NullMarked
package dev.cartwise.deploy.build;

import org.jspecify.annotations.NullMarked;
