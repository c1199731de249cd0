/** The models that read text, and the languages that they read. */
@NullMarked
package dev.cartwise.analyzereviews.reader;

import org.jspecify.annotations.NullMarked;
