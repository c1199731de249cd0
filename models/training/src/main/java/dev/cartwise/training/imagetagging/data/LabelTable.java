package dev.cartwise.training.imagetagging.data;

import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The file of labels: a column {@code id} and one for each head. */
public final class LabelTable {

  /** The questions of the task, coarse answers following from the article type. */
  public static final List<String> HEADS =
      List.of(
          "articleType",
          "subCategory",
          "masterCategory",
          "baseColour",
          "gender",
          "season",
          "usage");

  private static final String ID = "id";
  private static final String SPLIT = "split";
  private static final String NOT_AVAILABLE = "NA";

  private LabelTable() {}

  /**
   * Reads the rows in the order of the file.
   *
   * @throws TrainingFailure if the file cannot be read or has not the columns
   */
  public static List<LabelledItem> read(Path file) {
    CsvRows csv = CsvRows.read(file);
    if (!csv.has(ID)) {
      throw new TrainingFailure("The labels " + file + " have no column " + ID + ".");
    }
    if (HEADS.stream().noneMatch(csv::has)) {
      throw new TrainingFailure("The labels " + file + " have none of the columns " + HEADS + ".");
    }
    List<LabelledItem> items = new ArrayList<>();
    for (CSVRecord row : csv.rows()) {
      Map<String, String> labels = new HashMap<>();
      for (String head : HEADS) {
        String label = csv.field(row, head);
        if (!label.isEmpty() && !label.equals(NOT_AVAILABLE)) {
          labels.put(head, label);
        }
      }
      items.add(new LabelledItem(csv.field(row, ID), csv.field(row, SPLIT), labels));
    }
    return items;
  }
}
