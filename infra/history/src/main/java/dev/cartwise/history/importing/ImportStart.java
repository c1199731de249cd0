package dev.cartwise.history.importing;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.FileMark;
import dev.cartwise.history.importing.state.ImportDirectory;
import dev.cartwise.history.importing.state.ImportId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Where the import of a file begins: at its first line, where an earlier run of it was broken off,
 * or at its end.
 */
final class ImportStart {

  private final ShopId shop;
  private final ImportDirectory directory;
  private final FinishedImports finished;

  ImportStart(ShopId shop, ImportDirectory directory, FinishedImports finished) {
    this.shop = shop;
    this.directory = directory;
    this.finished = finished;
  }

  /**
   * The checkpoint to go on from.
   *
   * @param anew whether earlier runs count for nothing
   * @throws HistoryException FILE_CHANGED if an earlier run read another file of this name
   */
  Checkpoint of(HistoryFile<?> file, boolean anew, long nowMillis) throws IOException {
    FileMark mark = FileMark.of(file.path());
    List<Checkpoint> unfinished = directory.unfinished(mark.path());
    if (!anew && !unfinished.isEmpty()) {
      return same(unfinished.get(0), mark, file.meaning());
    }
    for (Checkpoint checkpoint : unfinished) {
      directory.remove(checkpoint.name());
    }
    ImportId id = id(mark, file.meaning(), anew);
    TextSize text = TextSize.of(file.path());
    text.requireRoom(directory.root());
    return Checkpoint.first(id.name(), mark, nowMillis, Partitions.of(text.bytes()));
  }

  /** The newest import of the file that there is, or the one after it. */
  private ImportId id(FileMark mark, String meaning, boolean anew) {
    int runs = 0;
    while (finished.isBegun(ImportId.of(shop, mark, meaning, runs))) {
      runs++;
    }
    return ImportId.of(shop, mark, meaning, anew ? runs : Math.max(0, runs - 1));
  }

  private Checkpoint same(Checkpoint checkpoint, FileMark mark, String meaning) {
    String name = checkpoint.name();
    String hash = name.substring(0, name.indexOf('-') + 1);
    boolean isSame =
        Objects.equals(checkpoint.file(), mark)
            && ImportId.of(shop, mark, meaning, 0).name().startsWith(hash);
    if (!isSame) {
      throw new HistoryException(
          Reason.FILE_CHANGED,
          mark.path()
              + " or its mapping changed since a part of it was imported: put the former one back,"
              + " or begin with its first line by --anew; events that were imported stay and are"
              + " not taken twice");
    }
    return checkpoint;
  }
}
