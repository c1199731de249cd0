package dev.cartwise.training.purchaseintent.table.file;

import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The rows of a file that have a label, or as many of them, evenly drawn, as memory is for. */
public final class SampledFile {

  /** Fields that are held at once, whatever the number of columns. */
  private static final int MOST_FIELDS = 20_000_000;

  private final Header header;
  private final List<String> columns;
  private final RowSample sample;

  private SampledFile(Header header, List<String> columns, RowSample sample) {
    this.header = header;
    this.columns = List.copyOf(columns);
    this.sample = sample;
  }

  /**
   * Reads a file once, in memory that does not grow with it.
   *
   * @param columns which columns are kept, by what the header has; the label's is the first
   * @param mostRows how many rows are held
   * @throws TrainingFailure if the file is not readable or has no row with a label
   */
  public static SampledFile read(
      Path path, Function<Header, List<String>> columns, int mostRows, long seed) {
    Header[] header = new Header[1];
    RowSample sample =
        CsvFile.read(
            path,
            read -> {
              header[0] = read;
              int[] places = columns.apply(read).stream().mapToInt(read::place).toArray();
              return new RowSample(places, Math.min(mostRows, MOST_FIELDS / places.length), seed);
            });
    if (sample.rows().isEmpty()) {
      throw new TrainingFailure(path + " has no row with a label.");
    }
    return new SampledFile(header[0], columns.apply(header[0]), sample);
  }

  /** The first line of the file. */
  public Header header() {
    return header;
  }

  /** The columns that were kept, the label's first. */
  public List<String> columns() {
    return columns;
  }

  /** How many rows are held. */
  public int size() {
    return sample.rows().size();
  }

  /** How many rows of the file have a label. */
  public long labelled() {
    return sample.labelled();
  }

  /** How many rows of the file have none, which are left out. */
  public long unlabelled() {
    return sample.unlabelled();
  }

  /** Writes fields of a row, without the blanks around them, from a column on. */
  public void fields(int row, int fromColumn, String[] into) {
    PackedRow.unpack(sample.rows().get(row), fromColumn, into);
  }
}
