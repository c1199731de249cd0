package dev.cartwise.history.mapping;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.RecordKind;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.MappingText;
import dev.cartwise.history.mapping.description.Preset;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.mapping.proposal.Proposal;
import dev.cartwise.history.mapping.time.TimeForm;
import dev.cartwise.history.source.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Files of a shop's history, understood by a mapping, a preset, or what they look like. */
public final class HistoryFiles {

  private final Optional<String> map;
  private final InstantSource clock;

  HistoryFiles(Optional<String> map, InstantSource clock) {
    this.map = map;
    this.clock = clock;
  }

  /**
   * @param map the path of a mapping file or the name of a preset; empty to look at each file
   */
  public HistoryFiles(Optional<String> map) {
    this(map, InstantSource.system());
  }

  /**
   * A file of events.
   *
   * @throws HistoryException if the file is of no kind that can be read, or it is not known what
   *     its columns mean
   * @throws IOException if the file cannot be read
   */
  public HistoryFile<Interaction> interactions(Path file, ShopId shop) throws IOException {
    MappingFile mapping = mapping(file, RecordKind.INTERACTIONS);
    FileFormat format = format(file, mapping);
    TimeForm form = new TimeFormSurvey(file, format, mapping).form();
    Instant now = clock.instant();
    return new MappedFile<>(
        file,
        format,
        mapping,
        columns ->
            new EventMaker(
                shop,
                mapping,
                new EventTimes(columns.required(RecordField.TIME), form, now),
                columns),
        meaning(mapping, format, "events of " + shop + ", times are " + form));
  }

  /** A file of items; otherwise as {@link #interactions}. */
  public HistoryFile<ItemRecord> items(Path file) throws IOException {
    MappingFile mapping = mapping(file, RecordKind.ITEMS);
    FileFormat format = format(file, mapping);
    return new MappedFile<>(
        file,
        format,
        mapping,
        columns -> AttributesMaker.ofItems(mapping, format.header(), columns),
        meaning(mapping, format, "items"));
  }

  /** A file of users; otherwise as {@link #interactions}. */
  public HistoryFile<UserRecord> users(Path file) throws IOException {
    MappingFile mapping = mapping(file, RecordKind.USERS);
    FileFormat format = format(file, mapping);
    return new MappedFile<>(
        file,
        format,
        mapping,
        columns -> AttributesMaker.ofUsers(mapping, format.header(), columns),
        meaning(mapping, format, "users"));
  }

  private FileFormat format(Path file, MappingFile mapping) throws IOException {
    FileFormat format = Formats.of(file, mapping);
    if (map.flatMap(Preset::named).isEmpty() && map.isPresent()) {
      OwnMapping.check(file, format, mapping);
    }
    return format;
  }

  private static String meaning(MappingFile mapping, FileFormat format, String what) {
    return what + "\n" + format + "\n" + MappingText.write(mapping);
  }

  /**
   * A mapping to edit, as JSON, for a file that no preset fits; empty if it is known already what
   * the file's columns mean.
   */
  public Optional<String> proposal(Path file, RecordKind kind) throws IOException {
    return map.isPresent() || preset(file, kind).isPresent()
        ? Optional.empty()
        : Optional.of(MappingText.write(new Proposal(file, kind).mapping()));
  }

  private MappingFile mapping(Path file, RecordKind kind) throws IOException {
    if (map.isPresent()) {
      return named(map.get(), kind);
    }
    return preset(file, kind)
        .orElseThrow(
            () ->
                new HistoryException(
                    Reason.MAPPING_WRONG,
                    ("%s: what its columns mean is not known. Run the same with --dry-run, which"
                            + " writes %s.map.json; correct that file and give it as --map")
                        .formatted(file, file)))
        .mapping(kind);
  }

  private static Optional<Preset> preset(Path file, RecordKind kind) throws IOException {
    return Preset.fitting(kind, Formats.columns(file));
  }

  private static MappingFile named(String name, RecordKind kind) throws IOException {
    Optional<Preset> preset = Preset.named(name);
    if (preset.isPresent()) {
      return preset.get().mapping(kind);
    }
    if (!Files.isRegularFile(Path.of(name))) {
      throw new HistoryException(
          Reason.MAPPING_WRONG,
          name + ": is neither a file nor one of the presets " + Preset.names());
    }
    MappingFile mapping = MappingText.read(name, Files.readString(Path.of(name)));
    for (RecordField field : mapping.fields().keySet()) {
      if (!field.isOf(kind)) {
        throw new HistoryException(
            Reason.MAPPING_WRONG,
            "%s: fields: %s have no %s; is this a mapping of other records?"
                .formatted(name, kind, field));
      }
    }
    return mapping;
  }
}
