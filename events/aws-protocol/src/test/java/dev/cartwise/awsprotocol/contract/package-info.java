/** What every function answers to the faults that all of them meet. */
@NullMarked
package dev.cartwise.awsprotocol.contract;

import org.jspecify.annotations.NullMarked;
