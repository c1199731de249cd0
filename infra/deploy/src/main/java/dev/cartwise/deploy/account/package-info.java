/** The account of AWS that is deployed into, and the clients that speak with it. */
@NullMarked
package dev.cartwise.deploy.account;

import org.jspecify.annotations.NullMarked;
