package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.training.purchaseintent.table.column.ParsedColumns;
import dev.cartwise.training.purchaseintent.table.encoding.LabelledTable;
import dev.cartwise.training.purchaseintent.table.file.SampledFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a measurement.
 *
 * @param table all rows, those to learn from first
 * @param learnable how many rows may be learned from
 * @param files what was read, the file to learn from first
 * @param leftOut columns that nothing is learned from though nobody excluded them, with the reason
 */
record EvaluationTable(
    LabelledTable table, int learnable, List<SampledFile> files, Map<String, String> leftOut) {

  private static final Logger LOG = LoggerFactory.getLogger(EvaluationTable.class);

  /** Rows to learn from that are held at once. */
  private static final int MOST_LEARNED = 200_000;

  /** Rows to be asked about that are held at once. */
  private static final int MOST_ASKED = 1_000_000;

  static EvaluationTable read(EvaluationRequest request) {
    SampledFile data =
        SampledFile.read(request.data(), request::columns, MOST_LEARNED, request.seed());
    boolean[] labels = request.label().learnableLabels(data);
    List<SampledFile> files = new ArrayList<>(List.of(data));
    if (request.test().isPresent()) {
      SampledFile test =
          SampledFile.read(
              request.test().get(), header -> data.columns(), MOST_ASKED, request.seed());
      files.add(test);
      boolean[] outcomes = request.label().labels(test);
      labels = Arrays.copyOf(labels, data.size() + test.size());
      System.arraycopy(outcomes, 0, labels, data.size(), test.size());
    }
    ParsedColumns parsed = ParsedColumns.read(files, request.firstFeature());
    parsed.leftOut().forEach((name, reason) -> LOG.info("Left out: {} {}.", name, reason));
    int[] groups = request.group().isPresent() ? groups(files) : null;
    return new EvaluationTable(
        new LabelledTable(parsed.columns(), labels, groups), data.size(), files, parsed.leftOut());
  }

  private static int @Nullable [] groups(List<SampledFile> files) {
    int[] groups = new int[files.stream().mapToInt(SampledFile::size).sum()];
    Map<String, Integer> numbers = new HashMap<>();
    String[] field = new String[1];
    int at = 0;
    for (SampledFile file : files) {
      for (int row = 0; row < file.size(); row++) {
        file.fields(row, 1, field);
        groups[at++] = numbers.computeIfAbsent(field[0], each -> numbers.size());
      }
    }
    return groups;
  }
}
