package dev.cartwise.training.archive.compaction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines sorted into many files at once with bounded memory and one file open at a time. */
final class LineSpill {

  private static final int MAX_CHARACTERS = 32 << 20;

  private final int maxCharacters;
  private final Map<Path, List<String>> waiting = new HashMap<>();
  private long characters;

  LineSpill() {
    this(MAX_CHARACTERS);
  }

  LineSpill(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  void add(Path file, String line) throws IOException {
    waiting.computeIfAbsent(file, any -> new ArrayList<>()).add(line);
    characters += line.length();
    if (characters > maxCharacters) {
      flush();
    }
  }

  /** Writes what waits; every line is in its file then. */
  void flush() throws IOException {
    for (Map.Entry<Path, List<String>> entry : waiting.entrySet()) {
      Path folder = entry.getKey().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (BufferedWriter out =
          Files.newBufferedWriter(
              entry.getKey(),
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND)) {
        for (String line : entry.getValue()) {
          out.append(line).append('\n');
        }
      }
    }
    waiting.clear();
    characters = 0;
  }
}
