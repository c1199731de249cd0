/** Rate and cron rules that invoke functions with EventBridge-shaped events. */
@NullMarked
package dev.cartwise.local.schedule;

import org.jspecify.annotations.NullMarked;
