/**
 * What readers and writers of feature rows share: how a row is named, and what can go wrong with
 * it.
 */
@NullMarked
package dev.cartwise.featurestore;

import org.jspecify.annotations.NullMarked;
