/**
 * What an artifact says of itself: files with their hashes, metrics, and the data it was made from.
 */
@NullMarked
package dev.cartwise.artifactstore.manifest;

import org.jspecify.annotations.NullMarked;
