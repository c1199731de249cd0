package dev.cartwise.contracts;

/**
 * One item of a shop's catalogue with the attributes the shop sent.
 *
 * @param itemId the shop's id, 1 to 256 characters
 * @param properties a JSON object as text, at most 32,000 characters; the members that {@link
 *     ItemMember} lists carry meaning, and every member is a column for filters
 */
public record ItemRecord(String itemId, String properties) {}
