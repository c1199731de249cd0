package dev.cartwise.local.queue;

import java.time.Duration;

/**
 * A queue whose messages go to a function.
 *
 * @param queue its name
 * @param function the function to invoke
 * @param visibilityTimeout after how long a message comes again that the function could not take
 * @param maximumReceives how often it comes before it becomes a dead letter
 */
public record QueueSource(
    String queue, String function, Duration visibilityTimeout, int maximumReceives) {}
