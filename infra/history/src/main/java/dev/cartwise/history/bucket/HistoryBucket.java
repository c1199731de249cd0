package dev.cartwise.history.bucket;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The objects of the bucket, by their keys. */
public interface HistoryBucket {

  /**
   * Stores an object, in place of one of the same key.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if it is not certain to be stored
   */
  void put(String key, byte[] bytes);

  /**
   * The content of an object, which the caller closes; empty if there is none.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if it cannot be read
   */
  Optional<InputStream> open(String key);

  /**
   * The keys that begin so, in their order.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if they cannot be listed
   */
  List<String> list(String prefix);

  /**
   * Removes an object, if it is there.
   *
   * @throws dev.cartwise.history.HistoryException STORE_REFUSED if it cannot be removed
   */
  void delete(String key);
}
