package dev.cartwise.history.importing.state;

import dev.cartwise.contracts.ShopId;

/**
 * Names an import: the same file, read in the same meaning for the same shop, has the same name,
 * until it is imported anew.
 *
 * @param shop the shop
 * @param name 20 hexadecimal digits, a dash, and how often the file was begun anew
 */
public record ImportId(ShopId shop, String name) {

  /**
   * The import of a file.
   *
   * @param meaning of the file's fields
   * @param anew how often it was begun anew, from 0
   */
  public static ImportId of(ShopId shop, FileMark file, String meaning, int anew) {
    String hash = new ShortHash().add(shop.value()).add(file.ends()).add(meaning).hex();
    return new ImportId(shop, hash + "-" + anew);
  }
}
