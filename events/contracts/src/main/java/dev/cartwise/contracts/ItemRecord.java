package dev.cartwise.contracts;

/**
 * One item of a shop's catalogue with the attributes the shop sent.
 *
 * @param itemId the shop's id, 1 to 256 characters
 * @param properties a JSON object as text, at most 32,000 characters; the members {@code title},
 *     {@code titleZh}, {@code category}, {@code price}, {@code currency} and {@code stock} carry
 *     meaning in any spelling of case, every other member is kept as a column for filters
 */
public record ItemRecord(String itemId, String properties) {}
