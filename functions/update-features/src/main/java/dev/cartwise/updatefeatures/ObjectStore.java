package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;

/** Where the archive's files go. */
interface ObjectStore {

  /**
   * Stores the file, in place of one of the same key.
   *
   * @throws UnstoredException if it is not certain to be stored
   */
  void put(ArchiveFile file);
}
