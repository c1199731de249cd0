/** Models of log odds in double precision, with their explanations, calibrations and file. */
@NullMarked
package dev.cartwise.purchaseintent.model;

import org.jspecify.annotations.NullMarked;
