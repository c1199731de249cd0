package dev.cartwise.training.reviewsentiment.corpus;

import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe one file of labelled reviews. */
public final class SourceOptions {
  @Option(
      names = "--language",
      paramLabel = "CODE",
      required = true,
      description = "Language of the reviews, zh or en.")
  private String language = "";

  @Option(
      names = "--reviews",
      paramLabel = "FILE",
      required = true,
      description = "Labelled reviews, tab-separated with RFC 4180 quoting.")
  private Path reviews = Path.of("");

  @Option(
      names = "--text-column",
      required = true,
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of the text, joined with a blank.")
  private String[] textColumns = {};

  @Option(
      names = "--label-column",
      paramLabel = "COLUMN",
      required = true,
      description = "Column of the label.")
  private String labelColumn = "";

  @Option(
      names = "--positive",
      required = true,
      paramLabel = "LABEL",
      split = ",",
      description = "Labels that say pleased.")
  private String[] positive = {};

  @Option(
      names = "--negative",
      required = true,
      paramLabel = "LABEL",
      split = ",",
      description = "Labels that say displeased.")
  private String[] negative = {};

  @Option(
      names = "--neither",
      paramLabel = "LABEL",
      split = ",",
      description = "Labels that say neither, to train on.")
  private String[] neither = {};

  @Option(
      names = "--group-column",
      paramLabel = "COLUMN",
      description = "Column of the category or shop, to train on.")
  private @Nullable String groupColumn;

  @Option(
      names = "--lesson",
      description =
          "Learn from the whole file and validate on none of it, to train on; texts of --neither"
              + " then teach that there is no side to take.")
  private boolean lesson;

  /**
   * Returns the file with how to read it.
   *
   * @throws TrainingFailure if the language is none of ours or a label says two things
   */
  public Source source() {
    for (String label : positive) {
      if (List.of(negative).contains(label)) {
        throw new TrainingFailure("The label " + label + " is both --positive and --negative.");
      }
    }
    return new Source(
        language(language),
        reviews,
        List.of(textColumns),
        labelColumn,
        Set.of(positive),
        Set.of(negative),
        Set.of(neither),
        groupColumn,
        lesson);
  }

  private static Language language(String code) {
    for (Language each : Language.values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new TrainingFailure("--language is zh or en, not " + code + ".");
  }
}
