package dev.cartwise.training.archive;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the objects that hold a shop's archived events, told from their names alone.
 *
 * @param own objects that hold lines of the shop and of nobody else
 * @param incoming objects that may hold lines of every shop
 */
public record ArchiveObjects(List<String> own, List<String> incoming) {

  public ArchiveObjects {
    own = List.copyOf(own);
    incoming = List.copyOf(incoming);
  }

  /** The objects that there are now. */
  public static ArchiveObjects of(ObjectStore objects, ShopId shop) throws IOException {
    return new ArchiveObjects(
        lines(objects, ArchiveLayout.prefix(shop)), lines(objects, ArchiveLayout.INCOMING));
  }

  /** All of them. */
  public List<String> keys() {
    return Stream.concat(own.stream(), incoming.stream()).toList();
  }

  private static List<String> lines(ObjectStore objects, String prefix) throws IOException {
    return objects.list(prefix).stream()
        .filter(key -> key.endsWith(ArchiveLayout.EXTENSION))
        .toList();
  }
}
