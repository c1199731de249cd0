package dev.cartwise.cost.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entries of a data file, a list in JSON, by name and in its order. */
public final class DataFile<T extends Sourced> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final Map<String, T> entries;

  private DataFile(String file, Map<String, T> entries) {
    this.file = file;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Reads a file.
   *
   * @throws CostException if it cannot be read, or an entry is incomplete or there twice
   */
  public static <T extends Sourced> DataFile<T> read(Path file, Class<T> type) {
    try {
      return parse(file.toString(), Files.readAllBytes(file), type);
    } catch (IOException e) {
      throw new CostException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Reads a file that lies beside the classes of this module. */
  public static <T extends Sourced> DataFile<T> bundled(String name, Class<T> type) {
    try (InputStream content = DataFile.class.getResourceAsStream("/dev/cartwise/cost/" + name)) {
      if (content == null) {
        throw new IllegalArgumentException("no bundled file " + name);
      }
      return parse(name, content.readAllBytes(), type);
    } catch (IOException e) {
      throw new CostException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  static <T extends Sourced> DataFile<T> parse(String file, byte[] content, Class<T> type) {
    try {
      List<T> read =
          JSON.readValue(content, JSON.getTypeFactory().constructCollectionType(List.class, type));
      Map<String, T> entries = new LinkedHashMap<>();
      for (T entry : read) {
        if (entries.put(entry.name(), entry) != null) {
          throw new CostException(file + " has " + entry.name() + " twice: remove one");
        }
      }
      return new DataFile<>(file, entries);
    } catch (JsonProcessingException e) {
      throw new CostException(file + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new CostException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The entry of a name.
   *
   * @throws CostException if there is none
   */
  public T get(String name) {
    T entry = entries.get(name);
    if (entry == null) {
      throw new CostException(file + " has no " + name + ": add it");
    }
    return entry;
  }

  public Collection<T> all() {
    return entries.values();
  }

  /** The same with one entry more, or another one. */
  public DataFile<T> with(T entry) {
    Map<String, T> changed = new LinkedHashMap<>(entries);
    changed.put(entry.name(), entry);
    return new DataFile<>(file, changed);
  }

  /** The file's text, an entry a line. */
  public String json() {
    return all().stream().map(this::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private String line(T entry) {
    try {
      return "  " + JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new CostException("cannot write " + file, e);
    }
  }
}
