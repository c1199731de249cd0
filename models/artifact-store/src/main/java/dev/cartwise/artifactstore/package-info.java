/**
 * Versioned model artifacts in object storage: immutable version directories with a manifest, a
 * champion pointer, a checked local copy and the handle through which a function serves it.
 */
@NullMarked
package dev.cartwise.artifactstore;

import org.jspecify.annotations.NullMarked;
