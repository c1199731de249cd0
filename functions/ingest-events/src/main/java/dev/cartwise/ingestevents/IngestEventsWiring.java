package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbInteractionWriter;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbUserProfileStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.CallLimits;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.shop.CachedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function works with in production, made of its settings. */
@Singleton
final class IngestEventsWiring {

  private final IngestEventsConfig config;
  private final FeatureTables tables;
  private final DynamoDbClient client;

  IngestEventsWiring(IngestEventsConfig config, DynamoDbClient client) {
    this.config = config;
    this.tables = new FeatureTables(config.tablePrefix());
    this.client = client;
  }

  @Produces
  @Singleton
  DeployedRegistry registry() {
    return new DeployedRegistry(client, config.tablePrefix());
  }

  @Produces
  @Singleton
  AccessGate gate(DeployedRegistry registry) {
    return registry.gate(
        config.auth(), new CallLimits(config.eventsPerAddress(), config.eventsPerShop()));
  }

  @Produces
  @Singleton
  TokenIssue tokens(DeployedRegistry registry) {
    return new TokenIssue(registry.mint());
  }

  @Produces
  @Singleton
  ShopDirectory shops() {
    return new CachedShops(new DynamoDbShopDirectory(client, config.tablePrefix()));
  }

  @Produces
  @Singleton
  PutEventsReader events(ShopDirectory shops) {
    return new PutEventsReader(
        shops,
        new EventTimes(InstantSource.system(), config.eventAgeDays(), config.clockSkewMinutes()));
  }

  @Produces
  @Singleton
  InteractionWriter interactions() {
    return new DynamoDbInteractionWriter(
        client, tables, Backoff.DEFAULT, new Retention(config.interactionsRetentionDays()));
  }

  @Produces
  @Singleton
  ItemAttributesStore items() {
    return new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT);
  }

  @Produces
  @Singleton
  UserProfileStore users() {
    return new DynamoDbUserProfileStore(client, tables, Backoff.DEFAULT);
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return MetricLines.ofFunction(InstantSource.system());
  }
}
