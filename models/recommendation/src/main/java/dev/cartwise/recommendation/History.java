package dev.cartwise.recommendation;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;

/**
 * What a shopper did, by catalogue item, the newest first; items the catalogue does not know are
 * left out.
 */
public final class History {

  /** Nobody known. */
  public static final History EMPTY = new History(new int[0], new EventKind[0]);

  private final int[] items;
  private final EventKind[] kinds;

  private History(int[] items, EventKind[] kinds) {
    this.items = items;
    this.kinds = kinds;
  }

  /** The remembered interactions of a shopper. */
  public static History of(Catalogue catalogue, ShopperFeatures features) {
    List<RecentInteraction> recent = features.newestFirst();
    int[] items = new int[recent.size()];
    EventKind[] kinds = new EventKind[recent.size()];
    int count = 0;
    for (RecentInteraction interaction : recent) {
      int item = catalogue.indexOf(interaction.itemId());
      if (item >= 0) {
        items[count] = item;
        kinds[count++] = interaction.kind();
      }
    }
    return new History(Arrays.copyOf(items, count), Arrays.copyOf(kinds, count));
  }

  /** Views of items, the newest first: all that is known of an anonymous session. */
  public static History ofViews(Catalogue catalogue, List<String> itemIdsNewestFirst) {
    return ofViews(itemIdsNewestFirst.stream().mapToInt(catalogue::indexOf).toArray());
  }

  /** Views of catalogue items, the newest first; a negative number is no item. */
  public static History ofViews(int... itemsNewestFirst) {
    int[] items = Arrays.stream(itemsNewestFirst).filter(item -> item >= 0).toArray();
    EventKind[] kinds = new EventKind[items.length];
    Arrays.fill(kinds, EventKind.VIEW);
    return new History(items, kinds);
  }

  /** This history behind another one that is newer. */
  public History after(History newer) {
    int[] allItems = Arrays.copyOf(newer.items, newer.items.length + items.length);
    EventKind[] allKinds = Arrays.copyOf(newer.kinds, allItems.length);
    System.arraycopy(items, 0, allItems, newer.items.length, items.length);
    System.arraycopy(kinds, 0, allKinds, newer.kinds.length, kinds.length);
    return new History(allItems, allKinds);
  }

  /** How many interactions there are. */
  public int size() {
    return items.length;
  }

  /** The item of an interaction, 0 for the newest. */
  public int item(int interaction) {
    return items[interaction];
  }

  /** The kind of an interaction. */
  public EventKind kind(int interaction) {
    return kinds[interaction];
  }

  /** Tells whether any interaction is with the item. */
  public boolean contains(int item) {
    for (int each : items) {
      if (each == item) {
        return true;
      }
    }
    return false;
  }
}
