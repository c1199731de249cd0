package dev.cartwise.training.purchaseintent.table.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * The labelled rows of a file, or an even sample of them where there are more than it may hold
 * (Vitter's algorithm R).
 *
 * <p>Which rows are drawn follows from the seed and the number of rows alone.
 */
final class RowSample implements Consumer<CSVRecord> {

  private final int[] places;
  private final int most;
  private final SplittableRandom random;
  private final List<byte[]> rows = new ArrayList<>();
  private long labelled;
  private long unlabelled;

  /**
   * @param places where the kept columns are in the file, the label's first
   * @param most how many rows are held
   */
  RowSample(int[] places, int most, long seed) {
    this.places = places.clone();
    this.most = most;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void accept(CSVRecord row) {
    if (MissingValues.contains(row.get(places[0]).strip())) {
      unlabelled++;
      return;
    }
    labelled++;
    if (rows.size() < most) {
      rows.add(packed(row));
      return;
    }
    long place = random.nextLong(labelled);
    if (place < most) {
      rows.set((int) place, packed(row));
    }
  }

  private byte[] packed(CSVRecord row) {
    return PackedRow.pack(places.length, i -> row.get(places[i]).strip());
  }

  /** The rows that are held. */
  List<byte[]> rows() {
    return rows;
  }

  /** How many rows have a label. */
  long labelled() {
    return labelled;
  }

  /** How many rows have none, which are left out. */
  long unlabelled() {
    return unlabelled;
  }
}
