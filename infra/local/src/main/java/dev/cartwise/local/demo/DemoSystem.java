package dev.cartwise.local.demo;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.RequestSigning;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A running local system, as far as the demo needs it. */
public interface DemoSystem {

  /** The base of the HTTP surface. */
  URI endpoint();

  Path dataDirectory();

  /** By what programs of the shop show who they are. */
  RequestSigning signing();

  /**
   * Stores photos in the bucket; the function that tags them is told of each.
   *
   * @param photos by their keys
   * @throws dev.cartwise.local.failure.LocalSystemException when they cannot be stored
   */
  void putPhotos(Map<String, byte[]> photos);

  /**
   * Waits until every event written so far has reached features and archive, and every photo is
   * tagged.
   *
   * @return false when that took longer than {@code limit}
   */
  boolean awaitIdle(Duration limit) throws InterruptedException;

  /**
   * Trains a task of the shop and promotes the result if the gate lets it.
   *
   * @return the version of the champion that the shop has then, empty if there is none
   * @throws dev.cartwise.local.failure.LocalSystemException when training fails
   */
  Optional<String> train(ShopId shop, String task) throws InterruptedException;
}
