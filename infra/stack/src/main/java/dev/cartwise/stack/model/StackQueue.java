package dev.cartwise.stack.model;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A queue of SQS.
 *
 * @param name as SQS knows it
 * @param arn its ARN
 * @param visibilityTimeout after how long a message comes again that was received and not done with
 * @param maximumReceives after how many receptions a message goes to the dead letters instead of
 *     coming again; absent where it never does
 */
public record StackQueue(
    String name, String arn, Duration visibilityTimeout, OptionalInt maximumReceives) {}
