/** The subject of a picture in which much surrounds it. */
@NullMarked
package dev.cartwise.imagetagging.subject;

import org.jspecify.annotations.NullMarked;
