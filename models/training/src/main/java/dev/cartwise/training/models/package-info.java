/** The life of an artifact after its training: published, promoted, looked at, taken back. */
@NullMarked
package dev.cartwise.training.models;

import org.jspecify.annotations.NullMarked;
