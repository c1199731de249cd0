/** The function that turns product photos into tags, colours and look-alikes. */
@NullMarked
package dev.cartwise.tagimages;

import org.jspecify.annotations.NullMarked;
