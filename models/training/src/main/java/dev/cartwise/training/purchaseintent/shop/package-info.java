/** The training of one shop's purchase intent, and what it is judged by. */
@NullMarked
package dev.cartwise.training.purchaseintent.shop;

import org.jspecify.annotations.NullMarked;
