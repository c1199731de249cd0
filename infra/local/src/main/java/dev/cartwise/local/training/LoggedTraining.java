package dev.cartwise.local.training;

import dev.cartwise.local.datadir.DiskSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The training JVM as a job's program, printing into a log file.
 *
 * @param jvm the training JVM
 * @param log its output, that of the latest job alone
 */
record LoggedTraining(TrainingJvm jvm, Path log) implements JobProgram {
  private static final int LONGEST_WORDS = 200;

  /** A line of a stack trace that names a place, not what went wrong. */
  private static final Pattern FRAME = Pattern.compile("at \\S+\\(.*\\).*|\\.\\.\\. \\d+ more");

  @Override
  public int run(List<String> arguments) {
    try {
      Files.writeString(
          log,
          String.join(" ", arguments) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw DiskSpace.failure(log, "cannot write " + log, e);
    }
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
    return jvm.run(arguments, output, output);
  }

  @Override
  public String lastWords() {
    List<String> words;
    try {
      words =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !FRAME.matcher(line).matches())
              .toList();
    } catch (IOException e) {
      throw DiskSpace.failure(log, "cannot read " + log, e);
    }
    if (words.isEmpty()) {
      return "it printed nothing";
    }
    String last = words.get(words.size() - 1);
    return last.substring(0, Math.min(LONGEST_WORDS, last.length()));
  }
}
