/** The bucket of uploads, and what is put there: code and template by hash. */
@NullMarked
package dev.cartwise.deploy.upload;

import org.jspecify.annotations.NullMarked;
