/** One call of every function and every route, after a deployment. */
@NullMarked
package dev.cartwise.deploy.smoke;

import org.jspecify.annotations.NullMarked;
