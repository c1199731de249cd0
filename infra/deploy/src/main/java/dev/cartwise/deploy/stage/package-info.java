/** A stage that is deployed: its names, how it fares, and the trainings it is asked for. */
@NullMarked
package dev.cartwise.deploy.stage;

import org.jspecify.annotations.NullMarked;
