package dev.cartwise.training.reviewsentiment.corpus;

import dev.cartwise.reviewsentiment.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of labelled reviews and how to read it.
 *
 * @param language of the texts
 * @param file a {@link TsvTable}
 * @param textColumns joined with a blank
 * @param labelColumn holds one of the values below, or the row is left out
 * @param positive values that say pleased
 * @param negative values that say displeased
 * @param neither values that say neither, for example three of five stars
 * @param groupColumn the category or shop of a text; without it the file is one group
 * @param lesson whether all texts are learned from and none is validated on; those that say neither
 *     then teach that there is no side to take
 */
public record Source(
    Language language,
    Path file,
    List<String> textColumns,
    String labelColumn,
    Set<String> positive,
    Set<String> negative,
    Set<String> neither,
    @Nullable String groupColumn,
    boolean lesson) {
  public Source {
    textColumns = List.copyOf(textColumns);
    positive = Set.copyOf(positive);
    negative = Set.copyOf(negative);
    neither = Set.copyOf(neither);
  }
}
