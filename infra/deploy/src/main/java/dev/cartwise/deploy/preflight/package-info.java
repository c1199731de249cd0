/** What is checked before anything is sent to the account. */
@NullMarked
package dev.cartwise.deploy.preflight;

import org.jspecify.annotations.NullMarked;
