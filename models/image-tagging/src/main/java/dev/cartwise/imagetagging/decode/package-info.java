/**
 * Pictures as shops upload them, decoded without AWT and in bounded memory: JPEG, PNG and GIF.
 *
 * <p>Every size is checked against the header before anything is allocated, and a large picture is
 * reduced while it is decoded.
 */
@NullMarked
package dev.cartwise.imagetagging.decode;

import org.jspecify.annotations.NullMarked;
