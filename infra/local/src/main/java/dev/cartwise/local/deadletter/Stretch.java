package dev.cartwise.local.deadletter;

import java.time.Instant;

/**
 * A part of a stream's shard.
 *
 * @param streamArn the stream
 * @param shardId the shard
 * @param firstSequenceNumber where it begins
 * @param lastSequenceNumber where it ends, that record included
 * @param firstArrival when the first record was made
 * @param lastArrival when the last record was made
 * @param size how many records there are
 */
public record Stretch(
    String streamArn,
    String shardId,
    String firstSequenceNumber,
    String lastSequenceNumber,
    Instant firstArrival,
    Instant lastArrival,
    int size) {}
