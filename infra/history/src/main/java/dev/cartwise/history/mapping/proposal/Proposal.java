package dev.cartwise.history.mapping.proposal;

import dev.cartwise.history.RecordKind;
import dev.cartwise.history.mapping.description.Cleaning;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.PropertyForm;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.mapping.description.TimeSettings;
import dev.cartwise.history.source.CsvFormat;
import dev.cartwise.history.source.FileFormat;
import dev.cartwise.history.source.JsonLinesFormat;
import dev.cartwise.history.source.JsonOutline;
import dev.cartwise.history.source.LikelyEncoding;
import dev.cartwise.history.source.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping for a file that nobody has explained, from the names of its columns and its values. */
public final class Proposal {

  private final RecordKind kind;
  private final Collection<String> names;
  private final FileSurvey survey;
  private final boolean isJson;
  private final TextEncoding encoding;

  private final List<String> notes = new ArrayList<>();
  private final Map<RecordField, List<String>> fields = new EnumMap<>(RecordField.class);
  private final Map<String, List<String>> properties = new LinkedHashMap<>();
  private final Map<String, PropertyForm> as = new LinkedHashMap<>();
  private final Map<String, List<String>> leaveOut = new LinkedHashMap<>();
  private final Map<String, Cleaning> clean = new LinkedHashMap<>();

  /** Looks at a file. */
  public Proposal(Path file, RecordKind kind) throws IOException {
    this.kind = kind;
    this.isJson = JsonLinesFormat.fits(file);
    this.encoding = isJson ? TextEncoding.UTF_8 : LikelyEncoding.of(file);
    FileFormat format = isJson ? new JsonLinesFormat("") : CsvFormat.of(file, encoding, "");
    this.names = isJson ? JsonOutline.of(file) : format.header();
    this.survey = FileSurvey.of(file, format, List.copyOf(names));
  }

  /** The mapping, with notes about what is to be looked at. */
  public MappingFile mapping() {
    switch (kind) {
      case INTERACTIONS -> events();
      case ITEMS -> items();
      case USERS -> field(RecordField.USER_ID);
    }
    for (List<String> columns : fields.values()) {
      if (survey.values(columns.get(0)).areFloats() && !isTime(columns.get(0))) {
        clean.put(columns.get(0), Cleaning.WHOLE_NUMBER);
      }
    }
    boolean isOrder = Spellings.column(Spellings.ORDER, names).isPresent();
    String type = kind != RecordKind.INTERACTIONS ? null : isOrder ? "Purchase" : "View";
    return new MappingFile(
        notes,
        encoding(),
        null,
        null,
        null,
        Map.of(),
        leaveOut,
        null,
        clean,
        new TimeSettings(null, null, kind == RecordKind.INTERACTIONS ? "UTC" : null),
        Map.of(),
        type,
        fields,
        properties,
        as,
        kind != RecordKind.INTERACTIONS && !isJson && !isOfOthers(isOrder));
  }

  /**
   * Whether the file tells of more than these records, so that its other columns are not theirs.
   */
  private boolean isOfOthers(boolean isOrder) {
    boolean namesUsers = Spellings.column(RecordField.USER_ID, names).isPresent();
    return isOrder || kind == RecordKind.ITEMS && namesUsers;
  }

  private boolean isTime(String column) {
    return fields.getOrDefault(RecordField.TIME, List.of()).contains(column);
  }

  private void events() {
    field(RecordField.USER_ID);
    optional(RecordField.SESSION_ID);
    field(RecordField.ITEM_ID);
    optional(RecordField.EVENT_TYPE);
    field(RecordField.TIME);
    optional(RecordField.EVENT_VALUE);
    optional(RecordField.EVENT_ID);
    Spellings.column(Spellings.ORDER, names)
        .ifPresent(order -> leaveOut(order, survey.values(order).returns(), "returned goods"));
    Spellings.column(Spellings.QUANTITY, names)
        .ifPresent(
            quantity -> {
              properties.put("quantity", List.of(quantity));
              List<String> negative =
                  survey.values(quantity).hasNegatives() ? List.of("-*") : List.of();
              leaveOut(quantity, negative, "returned goods");
            });
    wordsAmongItems();
  }

  private void items() {
    field(RecordField.ITEM_ID);
    Optional<String> title = Spellings.column(Spellings.TITLE, names);
    Optional<String> description = Spellings.column(Spellings.DESCRIPTION, names);
    property("title", title.or(() -> description), null);
    property("description", title.isPresent() ? description : Optional.empty(), PropertyForm.HTML);
    property("category", Spellings.column(Spellings.CATEGORY, names), PropertyForm.LEVEL_1);
    property("price", Spellings.column(Spellings.PRICE, names), PropertyForm.NUMBER);
    wordsAmongItems();
  }

  private void wordsAmongItems() {
    for (String item : fields.getOrDefault(RecordField.ITEM_ID, List.of())) {
      leaveOut(item, survey.values(item).words(), "no products");
    }
  }

  private void property(String name, Optional<String> column, @Nullable PropertyForm form) {
    column.ifPresent(
        found -> {
          properties.put(name, List.of(found));
          if (form != null) {
            as.put(name, form);
          }
        });
  }

  private void field(RecordField field) {
    if (!optional(field)) {
      notes.add(field + ": no column looks like it; name one below \"fields\"");
    }
  }

  private boolean optional(RecordField field) {
    Optional<String> column = Spellings.column(field, names);
    column.ifPresent(found -> fields.put(field, List.of(found)));
    return column.isPresent();
  }

  private void leaveOut(String column, List<String> patterns, String what) {
    if (!patterns.isEmpty()) {
      leaveOut.put(column, patterns);
      notes.add(column + ": these look like " + what + " and are left out; correct the list");
    }
  }

  private @Nullable String encoding() {
    if (encoding.equals(TextEncoding.UTF_8)) {
      return null;
    }
    notes.add(
        "encoding: the file is not in UTF-8, and "
            + encoding
            + " is a guess; windows-1252, GB18030, Big5 and Shift_JIS are likely ones");
    return encoding.name();
  }
}
