package dev.cartwise.training.recommendation.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shoppers took, one sequence each in time order, with attributes of the items.
 *
 * @param items the numbers of the item ids
 * @param sequences each user's items, the oldest first
 * @param attributesOfItem attribute numbers of each item, an empty row for none
 * @param attributeNames names of the attributes by number
 */
public record PurchaseSequences(
    ItemNumbers items,
    List<int[]> sequences,
    int[][] attributesOfItem,
    List<String> attributeNames) {

  /**
   * Reads lines {@code user item item …} and, if given, a JSON object {@code item: [attribute, …]}.
   *
   * @throws TrainingFailure naming file and line
   */
  public static PurchaseSequences read(Path file, @Nullable Path attributes) {
    ItemNumbers items = new ItemNumbers();
    List<int[]> sequences = new ArrayList<>();
    Set<String> users = new HashSet<>();
    TextLines.forEach(
        file,
        (line, number) -> {
          String[] words = line.strip().split("\\s+");
          if (words.length < 2) {
            throw TextLines.at(file, number, "has a user and no item");
          }
          if (!users.add(words[0])) {
            throw TextLines.at(file, number, "repeats the user " + words[0]);
          }
          sequences.add(Arrays.stream(words).skip(1).mapToInt(items::numberOf).toArray());
        });
    if (sequences.stream().noneMatch(sequence -> sequence.length >= 3)) {
      throw new TrainingFailure(file + " has no user with three items, so nothing can be held out");
    }
    ItemNumbers names = new ItemNumbers();
    int[][] attributesOfItem =
        attributes == null ? new int[items.size()][0] : attributes(attributes, items, names);
    return new PurchaseSequences(items, sequences, attributesOfItem, names.ids());
  }

  /** Attributes of items that are in the catalogue file alone give these items numbers, too. */
  private static int[][] attributes(Path file, ItemNumbers items, ItemNumbers names) {
    JsonNode root = parse(file);
    if (!root.isObject()) {
      throw new TrainingFailure(file + " is no JSON object from item to attributes");
    }
    root.fieldNames().forEachRemaining(items::numberOf);
    int[][] attributesOfItem = new int[items.size()][0];
    root.fields()
        .forEachRemaining(
            field -> {
              if (!field.getValue().isArray()) {
                throw new TrainingFailure(
                    file + " has no array of attributes for the item " + field.getKey());
              }
              int[] row = new int[field.getValue().size()];
              for (int i = 0; i < row.length; i++) {
                row[i] = names.numberOf(field.getValue().get(i).asText());
              }
              attributesOfItem[items.find(field.getKey())] = row;
            });
    return attributesOfItem;
  }

  /** A document that is nested too deep is refused without a place. */
  private static String place(@Nullable JsonLocation location) {
    return location == null ? "" : " line " + location.getLineNr();
  }

  private static JsonNode parse(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new TrainingFailure("there is no file " + file, e);
    } catch (JsonProcessingException e) {
      throw new TrainingFailure(
          file + place(e.getLocation()) + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new TrainingFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
