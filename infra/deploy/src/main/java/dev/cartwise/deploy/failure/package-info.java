/** What keeps a deployment from going on, each in a sentence that says what to do. */
@NullMarked
package dev.cartwise.deploy.failure;

import org.jspecify.annotations.NullMarked;
