/**
 * Where artifacts lie: slots, versions, the pointer to the champion, and runs of a training job.
 */
@NullMarked
package dev.cartwise.artifactstore.store;

import org.jspecify.annotations.NullMarked;
