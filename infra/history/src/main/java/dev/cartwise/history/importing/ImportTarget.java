package dev.cartwise.history.importing;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.history.bucket.HistoryBucket;

/**
 * The system into which a shop's past goes.
 *
 * @param shoppers its table of shoppers, open as long as this is used
 * @param bucket where its archive lies
 * @param names how shoppers are called in the archive
 * @param retention how long rows of shoppers are kept
 */
public record ImportTarget(
    VersionedTable shoppers, HistoryBucket bucket, Pseudonyms names, Retention retention) {}
