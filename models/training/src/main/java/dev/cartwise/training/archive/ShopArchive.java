package dev.cartwise.training.archive;

import dev.cartwise.contracts.ShopId;
import java.util.List;

/**
 * Where Spark finds what is asked for of a shop's archive.
 *
 * @param shop the shop; lines of others may be among them
 * @param locations directories, files or patterns, as Spark takes them; perhaps none
 * @param fromMillis events before this time are not asked for, UTC milliseconds since 1970
 */
public record ShopArchive(ShopId shop, List<String> locations, long fromMillis) {

  public ShopArchive {
    locations = List.copyOf(locations);
  }
}
