package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.mapping.description.TimeSettings;
import dev.cartwise.history.mapping.time.DateOrder;
import dev.cartwise.history.mapping.time.TimeForm;
import dev.cartwise.history.mapping.time.TimeSurvey;
import dev.cartwise.history.source.FileFormat;
import dev.cartwise.history.source.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells how a file writes its times: as the mapping says, else as its first lines show. */
final class TimeFormSurvey {

  private static final int ENOUGH_TIMES = 1_000;
  private static final int MOST_LINES = 300_000;

  private final Path file;
  private final FileFormat format;
  private final MappingFile mapping;

  TimeFormSurvey(Path file, FileFormat format, MappingFile mapping) {
    this.file = file;
    this.format = format;
    this.mapping = mapping;
  }

  /**
   * The form of the file's times.
   *
   * @throws HistoryException if neither the mapping nor the file tells it
   */
  TimeForm form() throws IOException {
    TimeSettings settings = mapping.time();
    if (settings.unit() != null) {
      return new TimeForm.Epoch(settings.unit());
    }
    ZoneId zone = zone(settings.zone());
    if (settings.order() != null) {
      return new TimeForm.Calendar(settings.order(), zone);
    }
    return survey(zone);
  }

  private ZoneId zone(@Nullable String name) {
    try {
      return ZoneId.of(Objects.requireNonNullElse(name, "UTC"));
    } catch (DateTimeException e) {
      throw wrong("time.zone: no zone is called '" + name + "'; Europe/London is one", e);
    }
  }

  private TimeForm survey(ZoneId zone) throws IOException {
    Columns columns = new Columns(file, format, mapping);
    Source source = columns.required(RecordField.TIME);
    TimeSurvey survey = new TimeSurvey();
    int times = 0;
    String example = null;
    try (Records records = format.open(file, columns.names(), 0, 0)) {
      for (int line = 0; line < MOST_LINES && records.advance(); line++) {
        String text = records.problem() == null ? source.value(records.rows().get(0)) : null;
        if (text == null) {
          continue;
        }
        survey.add(text);
        example = example == null ? text : example;
        if (++times >= ENOUGH_TIMES && !survey.isAmbiguous()) {
          break;
        }
      }
    }
    if (example == null) {
      return new TimeForm.Calendar(DateOrder.YEAR_MONTH_DAY, zone);
    }
    String first = example;
    return survey.form(zone).orElseThrow(() -> unknown(source.name(), first, survey));
  }

  private HistoryException unknown(String column, String example, TimeSurvey survey) {
    return wrong(
        survey.isAmbiguous()
            ? column
                + ": '"
                + example
                + "' may tell month or day first; give the mapping \"time\": {\"order\": \"mdy\"}"
                + " or \"dmy\""
            : column + ": '" + example + "' and the others are no times of a form that is known",
        null);
  }

  private HistoryException wrong(String what, @Nullable Exception cause) {
    String sentence = file + ": " + what;
    return cause == null
        ? new HistoryException(Reason.MAPPING_WRONG, sentence)
        : new HistoryException(Reason.MAPPING_WRONG, sentence, cause);
  }
}
