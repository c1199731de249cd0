/** What one operation takes, measured over a local system, for the bill of the cloud. */
@NullMarked
package dev.cartwise.benchmark.units;

import org.jspecify.annotations.NullMarked;
