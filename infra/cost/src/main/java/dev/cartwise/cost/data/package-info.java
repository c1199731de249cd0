/** Numbers with their unit, date and source, read from files. */
@NullMarked
package dev.cartwise.cost.data;

import org.jspecify.annotations.NullMarked;
