package dev.cartwise.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedTrainingTest {
  @TempDir private Path directory;

  @Test
  void tellsTheLastSentence() throws IOException {
    assertThat(
            lastWords(
                """
                train recommendation --shop demo
                12:00:01 WARN  Gate: the champion v1 cannot be ranked
                java.io.IOException: gone
                \tat dev.cartwise.training.gate.Gate.ask(Gate.java:57)
                The archive object bad.jsonl.gz is damaged: remove it.

                """))
        .isEqualTo("The archive object bad.jsonl.gz is damaged: remove it.");
  }

  @Test
  void tellsWhatAStackTraceIsAboutAndNotWhereItEnds() throws IOException {
    assertThat(
            lastWords(
                """
                train recommendation --shop demo
                Exception in thread "main" java.lang.NoClassDefFoundError: dev/cartwise/Gone
                \tat dev.cartwise.training.Main.main(Main.java:9) ~[training.jar:?]
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                Caused by: java.lang.ClassNotFoundException: dev.cartwise.Gone
                \tat java.base/java.lang.ClassLoader.loadClass(ClassLoader.java:525)
                \t... 16 more
                """))
        .isEqualTo("Caused by: java.lang.ClassNotFoundException: dev.cartwise.Gone");
  }

  @Test
  void keepsAWordOfASentenceThatLooksLikeAFrame() throws IOException {
    assertThat(lastWords("train\nat least 30 shoppers are needed\n"))
        .isEqualTo("at least 30 shoppers are needed");
  }

  @Test
  void saysSoWhenNothingWasPrinted() throws IOException {
    assertThat(lastWords("train recommendation\n")).isEqualTo("it printed nothing");
  }

  private String lastWords(String printed) throws IOException {
    Path log = Files.writeString(directory.resolve("training.log"), printed);
    return new LoggedTraining(new TrainingJvm(directory, Map.of()), log).lastWords();
  }
}
