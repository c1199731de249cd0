/** Secrets of the deployment, read where the cloud keeps them. */
@NullMarked
package dev.cartwise.shopregistry.secret;

import org.jspecify.annotations.NullMarked;
