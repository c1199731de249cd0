/**
 * The life cycle that all tasks share: one port for what trains a task, a gate over held-out
 * questions, publishing and promoting.
 */
@NullMarked
package dev.cartwise.training.lifecycle;

import org.jspecify.annotations.NullMarked;
