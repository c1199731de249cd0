/** What a deployment would change, told in words, made and followed to its end. */
@NullMarked
package dev.cartwise.deploy.changeset;

import org.jspecify.annotations.NullMarked;
