/** The function that starts training jobs and decides what becomes of their artifacts. */
@NullMarked
package dev.cartwise.retrainmodels;

import org.jspecify.annotations.NullMarked;
