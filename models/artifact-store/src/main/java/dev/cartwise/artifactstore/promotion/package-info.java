/** Which version is served: results on held-out data, the gate and its decision. */
@NullMarked
package dev.cartwise.artifactstore.promotion;

import org.jspecify.annotations.NullMarked;
