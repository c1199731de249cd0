/**
 * Filter expressions: which items a recommendation may show, in the language of Amazon Personalize,
 * evaluated against the catalogue's columns.
 */
@NullMarked
package dev.cartwise.recommendation.filter;

import org.jspecify.annotations.NullMarked;
