package dev.cartwise.local.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A stream record on its way to the function.
 *
 * @param sequenceNumber its place in the shard
 * @param created when the change was made
 * @param json the record as the function gets it
 * @param bytes the length of that JSON
 */
record PendingRecord(String sequenceNumber, Instant created, ObjectNode json, int bytes) {}
