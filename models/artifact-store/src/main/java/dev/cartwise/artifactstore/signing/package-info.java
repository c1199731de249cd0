/** Signatures of manifests: who may publish what functions serve. */
@NullMarked
package dev.cartwise.artifactstore.signing;

import org.jspecify.annotations.NullMarked;
