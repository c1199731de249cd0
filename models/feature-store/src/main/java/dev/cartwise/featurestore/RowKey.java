package dev.cartwise.featurestore;

/**
 * The primary key of a row.
 *
 * @param pk the partition key
 * @param sk the sort key
 */
public record RowKey(String pk, String sk) {}
