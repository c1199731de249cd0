/** The function that turns the interaction stream into feature rows and the archive. */
@NullMarked
package dev.cartwise.updatefeatures;

import org.jspecify.annotations.NullMarked;
