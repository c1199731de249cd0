/** The stack's template as it is deployed. */
@NullMarked
package dev.cartwise.deploy.template;

import org.jspecify.annotations.NullMarked;
