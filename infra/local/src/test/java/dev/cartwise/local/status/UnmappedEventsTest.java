package dev.cartwise.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.status.SystemStatus.UnmappedType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmappedEventsTest {

  @TempDir Path root;
  private Path log;

  @BeforeEach
  void beginLog() throws IOException {
    log = Files.createDirectories(root.resolve("logs")).resolve("ingest-events.log");
  }

  @Test
  void countsWhatTheLogTellsFromNowOn() throws IOException {
    write("{\"Shop\":\"demo\",\"UnmappedEvents before\":9}\n");
    UnmappedEvents unmapped = UnmappedEvents.fromNow(new DataLayout(root));
    assertThat(unmapped.count()).isEmpty();

    write("INFO started\n{\"Shop\":\"demo\",\"Events\":3,\"UnmappedEvents wish\":2}\n{\"Shop\":");
    assertThat(unmapped.count()).containsExactly(new UnmappedType("demo", "wish", 2));

    write("\"demo\",\"UnmappedEvents compare\":3,\"UnmappedEvents wish\":2}\n");
    write("{\"Shop\":\"books\",\"UnmappedEvents wish\":1}\n");
    assertThat(unmapped.count())
        .containsExactly(
            new UnmappedType("books", "wish", 1),
            new UnmappedType("demo", "wish", 4),
            new UnmappedType("demo", "compare", 3));
  }

  @Test
  void aLogThatIsNotThereYetTellsNothing() throws IOException {
    UnmappedEvents unmapped = UnmappedEvents.fromNow(new DataLayout(root));
    assertThat(unmapped.count()).isEmpty();

    write("x".repeat(3 << 20) + "\n{\"Shop\":\"demo\",\"UnmappedEvents wish\":1}\n");
    assertThat(unmapped.count()).containsExactly(new UnmappedType("demo", "wish", 1));
  }

  @Test
  void aShopThatMakesUpTypesIsToldOfSome() throws IOException {
    UnmappedEvents unmapped = UnmappedEvents.fromNow(new DataLayout(root));
    for (int type = 0; type <= UnmappedEvents.MOST_TYPES; type++) {
      write("{\"Shop\":\"demo\",\"UnmappedEvents t" + type + "\":1}\n");
    }
    assertThat(unmapped.count()).hasSize(UnmappedEvents.MOST_TYPES);
  }

  @Test
  void theStatusShowsThem() {
    assertThat(text(List.of(new UnmappedType("demo", "wish", 4))))
        .contains("TYPE THAT TEACHES NOTHING")
        .containsPattern("demo +4 wish");
    assertThat(text(List.of())).doesNotContain("TYPE");
  }

  private static String text(List<UnmappedType> unmapped) {
    StringWriter text = new StringWriter();
    StatusText.print(
        new SystemStatus(
            "http://127.0.0.1:1", "d", 0, List.of(), List.of(), List.of(), 0, 0, 0, unmapped, 0),
        new PrintWriter(text, true));
    return text.toString();
  }

  private void write(String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
