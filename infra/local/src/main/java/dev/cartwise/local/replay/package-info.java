/** What was stored or kept aside, given to the functions of the streams once more. */
@NullMarked
package dev.cartwise.local.replay;

import org.jspecify.annotations.NullMarked;
