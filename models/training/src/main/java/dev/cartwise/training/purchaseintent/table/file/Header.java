package dev.cartwise.training.purchaseintent.table.file;

import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The first line of a file.
 *
 * @param path the file
 * @param names the names of its columns, each once; a column without one is called by its place
 * @param separator what stands between fields
 */
public record Header(Path path, List<String> names, char separator) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");

  public Header {
    names = List.copyOf(names);
  }

  /**
   * Takes a line for a header.
   *
   * @throws TrainingFailure if it names a column twice or holds numbers alone
   */
  static Header of(Path path, CSVRecord line, char separator) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String field : line) {
      String name = field.strip();
      names.add(name.isEmpty() ? "column " + (names.size() + 1) : name);
      if (!seen.add(names.get(names.size() - 1))) {
        throw new TrainingFailure(path + " has two columns named " + name + ".");
      }
    }
    if (names.stream().allMatch(name -> NUMBER.matcher(name).matches())) {
      throw new TrainingFailure(path + " has no header: its first line holds numbers alone.");
    }
    return new Header(path, names, separator);
  }

  /**
   * The place of a column, from 0.
   *
   * @throws TrainingFailure if there is none of this name; the sentence names those there are
   */
  public int place(String column) {
    int place = names.indexOf(column);
    if (place < 0) {
      String there = String.join(", ", names.subList(0, Math.min(names.size(), 100)));
      throw new TrainingFailure(path + " has no column " + column + "; it has " + there + ".");
    }
    return place;
  }
}
