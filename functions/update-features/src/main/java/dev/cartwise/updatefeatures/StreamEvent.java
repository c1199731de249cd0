package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.Interaction;

/**
 * An interaction that arrived by the stream.
 *
 * @param sequenceNumber the record that brought it
 * @param interaction what happened
 */
record StreamEvent(String sequenceNumber, Interaction interaction) {}
