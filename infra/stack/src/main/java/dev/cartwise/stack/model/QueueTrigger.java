package dev.cartwise.stack.model;

/**
 * A queue whose messages come one by one.
 *
 * @param queue the queue, which has dead letters
 * @param maximumConcurrency how many messages the function works on at once, at most
 */
public record QueueTrigger(StackQueue queue, int maximumConcurrency) implements Trigger {}
