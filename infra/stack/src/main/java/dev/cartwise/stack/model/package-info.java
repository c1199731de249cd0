/** What is deployed, as the template says it, with every name resolved. */
@NullMarked
package dev.cartwise.stack.model;

import org.jspecify.annotations.NullMarked;
