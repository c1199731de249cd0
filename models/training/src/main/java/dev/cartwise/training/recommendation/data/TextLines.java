package dev.cartwise.training.recommendation.data;

import dev.cartwise.training.run.TrainingFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The lines of a UTF-8 data file, with failures that name file and line. */
final class TextLines {

  /** Takes one line. */
  @FunctionalInterface
  interface Consumer {
    void accept(String line, int number);
  }

  private TextLines() {}

  /** Hands over each line that is not blank; numbers count from 1. */
  static void forEach(Path file, Consumer consumer) {
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          consumer.accept(line, number);
        }
      }
    } catch (NoSuchFileException e) {
      throw new TrainingFailure("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw at(file, number + 1, "is not UTF-8 text", e);
    } catch (IOException e) {
      throw new TrainingFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static TrainingFailure at(Path file, int line, String what) {
    return new TrainingFailure(file + " line " + line + " " + what);
  }

  private static TrainingFailure at(Path file, int line, String what, Throwable cause) {
    return new TrainingFailure(file + " line " + line + " " + what, cause);
  }
}
