/** Training jobs, wherever they run: started, counted, looked after. */
@NullMarked
package dev.cartwise.retrainmodels.job;

import org.jspecify.annotations.NullMarked;
