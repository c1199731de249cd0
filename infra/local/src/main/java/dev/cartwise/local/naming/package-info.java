/** Names of local things in the form the cloud gives them. */
@NullMarked
package dev.cartwise.local.naming;

import org.jspecify.annotations.NullMarked;
