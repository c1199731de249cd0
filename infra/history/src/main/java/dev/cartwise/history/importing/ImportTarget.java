package dev.cartwise.history.importing;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.bucket.HistoryBucket;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The system into which a shop's past goes.
 *
 * @param client of its tables, open as long as this is used
 * @param tables their names
 * @param bucket where its archive lies
 * @param names how shoppers are called in the archive
 * @param retention how long rows of shoppers are kept
 */
public record ImportTarget(
    DynamoDbClient client,
    FeatureTables tables,
    HistoryBucket bucket,
    Pseudonyms names,
    Retention retention) {}
