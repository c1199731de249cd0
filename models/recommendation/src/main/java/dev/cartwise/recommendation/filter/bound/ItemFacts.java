package dev.cartwise.recommendation.filter.bound;

import java.util.Map;

/**
 * What is known of one item outside the catalogue, fresher than it.
 *
 * @param item its number in the catalogue, -1 if it is not there
 * @param itemId the shop's id
 * @param columns every attribute by upper-case name; several values separated by {@code |}
 */
public record ItemFacts(int item, String itemId, Map<String, String> columns) {}
