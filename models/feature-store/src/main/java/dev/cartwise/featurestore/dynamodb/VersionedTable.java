package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table of rows that have a version. Threads share it. */
public interface VersionedTable {

  /**
   * A row to put in the place of another.
   *
   * @param row with its key and its own version, as the attribute {@link RowSchema#WRITES}
   * @param version of the row that it replaces, 0 if there is none
   */
  record Replacement(Map<String, AttributeValue> row, long version) {

    /** The keys of several. */
    public static List<RowKey> keys(List<Replacement> replacements) {
      return replacements.stream().map(each -> RowSchema.key(each.row())).toList();
    }
  }

  /** How many rows a call of {@link #replace} takes at the price of one. */
  int rowsACall();

  /**
   * The rows that exist, in no particular order; never older than the last finished write.
   *
   * @param keys no two the same
   * @throws dev.cartwise.featurestore.UnreadException if some could not be read in time
   */
  List<Map<String, AttributeValue>> get(Collection<RowKey> keys);

  /**
   * Puts each row that is still to replace what it was made from.
   *
   * @param replacements no two with the same key
   * @return the keys of those that were not put, since somebody else wrote first
   * @throws dev.cartwise.featurestore.UnwrittenException if some are not certain to be stored
   */
  Set<RowKey> replace(List<Replacement> replacements);
}
