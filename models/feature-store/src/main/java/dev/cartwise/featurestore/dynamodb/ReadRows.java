package dev.cartwise.featurestore.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows that were read by their keys.
 *
 * @param rows those that exist, in no particular order
 * @param calls how many calls it took, repetitions too
 */
record ReadRows(List<Map<String, AttributeValue>> rows, int calls) {}
