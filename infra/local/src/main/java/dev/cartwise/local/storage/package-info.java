/** S3Proxy in this process over a directory, with object-created notifications. */
@NullMarked
package dev.cartwise.local.storage;

import org.jspecify.annotations.NullMarked;
