package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.MalformedRowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The binary form of {@link Holdings}.
 *
 * <p>One byte of format version (1), then one entry an item to the end: 1 byte of what is known, 6
 * of time, 1 or 2 of item length (seven bits a byte, low ones first), the item id in UTF-8, and 6
 * of another time if the item was last bought before the cart changed. The first byte is the last
 * change of the cart (0 not known, 2 put in, 3 taken out, 4 bought), plus 8 if the item was bought.
 * Entries stand newest first by their first time; numbers are big-endian.
 */
public final class PackedHoldings {

  private static final byte VERSION = 1;
  private static final int BOUGHT = 8;
  private static final int TIME_BYTES = 6;
  private static final int LONGEST_ENTRY =
      1 + TIME_BYTES + 2 + RecentInteraction.MAX_ITEM_BYTES + TIME_BYTES;

  private PackedHoldings() {}

  public static byte[] pack(Holdings holdings) {
    Map<String, Holding> bought = new HashMap<>();
    holdings.purchases().forEach(each -> bought.put(each.itemId(), each));
    List<Holding> first = new ArrayList<>(holdings.cartChanges());
    Map<String, Holding> inCart = new HashMap<>();
    first.forEach(each -> inCart.put(each.itemId(), each));
    for (Holding each : holdings.purchases()) {
      if (!inCart.containsKey(each.itemId())) {
        first.add(each);
      }
    }
    first.sort(Holding.NEWEST_FIRST);
    ByteBuffer packed = ByteBuffer.allocate(1 + first.size() * LONGEST_ENTRY).put(VERSION);
    for (Holding each : first) {
      Holding purchase = bought.get(each.itemId());
      int cart = inCart.containsKey(each.itemId()) ? PackedEntries.code(each.kind()) : 0;
      packed.put((byte) (cart | (purchase == null ? 0 : BOUGHT)));
      PackedEntries.putTime(packed, each.timeMillis());
      PackedEntries.putItem(packed, each.itemBytes());
      if (purchase != null && each.kind() != EventKind.PURCHASE) {
        PackedEntries.putTime(packed, purchase.timeMillis());
      }
    }
    byte[] bytes = new byte[packed.position()];
    packed.flip().get(bytes);
    return bytes;
  }

  /**
   * Reads what {@link #pack} wrote.
   *
   * @throws MalformedRowException if the bytes are of another version or no packed holdings
   */
  public static Holdings unpack(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    try {
      byte version = packed.get();
      if (version != VERSION) {
        throw new MalformedRowException("d", "is packed by format " + version);
      }
      List<Holding> purchases = new ArrayList<>();
      List<Holding> cartChanges = new ArrayList<>();
      Set<String> items = new HashSet<>();
      while (packed.hasRemaining()) {
        byte known = packed.get();
        long time = PackedEntries.time(packed);
        String item = PackedEntries.item(packed);
        if (!items.add(item)) {
          throw new MalformedRowException("d", "has an item twice: " + item);
        }
        boolean isBought = (known & BOUGHT) != 0;
        int cart = known & ~BOUGHT;
        if (cart != 0) {
          cartChanges.add(new Holding(time, PackedEntries.kind((byte) cart), item));
        } else if (!isBought) {
          throw new MalformedRowException("d", "has an item of which nothing is known");
        }
        if (isBought) {
          boolean isSame = cart == 0 || PackedEntries.kind((byte) cart) == EventKind.PURCHASE;
          purchases.add(
              new Holding(isSame ? time : PackedEntries.time(packed), EventKind.PURCHASE, item));
        }
      }
      purchases.sort(Holding.NEWEST_FIRST);
      return new Holdings(purchases, cartChanges);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedRowException("d", "is no packed holdings", e);
    }
  }
}
