/** Queues of SQS on this machine: messages put in, and delivered to functions one by one. */
@NullMarked
package dev.cartwise.local.queue;

import org.jspecify.annotations.NullMarked;
