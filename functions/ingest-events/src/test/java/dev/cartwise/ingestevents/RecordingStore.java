package dev.cartwise.ingestevents;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores in memory what the function writes, and refuses everything once throttled. */
final class RecordingStore {

  private final List<Interaction> interactions = new ArrayList<>();
  private final List<ItemRecord> items = new ArrayList<>();
  private final List<UserRecord> users = new ArrayList<>();
  private boolean throttled;

  void throttle() {
    throttled = true;
  }

  List<Interaction> interactions() {
    return interactions;
  }

  List<ItemRecord> items() {
    return items;
  }

  List<UserRecord> users() {
    return users;
  }

  InteractionWriter interactionWriter() {
    return written -> add(interactions, written);
  }

  ItemAttributesStore itemStore() {
    return new ItemAttributesStore() {
      @Override
      public void put(ShopId shop, List<ItemRecord> written) {
        add(items, written);
      }

      @Override
      public Map<String, ItemRecord> read(ShopId shop, Collection<String> itemIds) {
        throw new AssertionError("ingesting reads nothing");
      }

      @Override
      public Stream<ItemRecord> readAll(ShopId shop) {
        throw new AssertionError("ingesting reads nothing");
      }

      @Override
      public ItemSample<ItemRecord> readSome(ShopId shop, ReadBound bound) {
        throw new AssertionError("ingesting reads nothing");
      }
    };
  }

  UserProfileStore userStore() {
    return new UserProfileStore() {
      @Override
      public void put(ShopId shop, List<UserRecord> written) {
        add(users, written);
      }

      @Override
      public Optional<UserRecord> read(ShopId shop, String userId) {
        throw new AssertionError("ingesting reads nothing");
      }
    };
  }

  private <T> void add(List<T> kept, List<T> written) {
    if (throttled) {
      throw new UnwrittenException("table", List.of(new RowKey("pk", "sk")), null);
    }
    kept.addAll(written);
  }
}
