package dev.cartwise.benchmark.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRecountTest {
  private static final String KEY = "00".repeat(32);

  /** HMAC-SHA-256 of {@code demo#u#u-1} under {@link #KEY}, computed with OpenSSL. */
  private static final String HASH = "649a8a4696c7ab33681965138e8e4a05";

  /** The same of {@code #}, {@link #HASH} and {@code e}. */
  private static final String EVENT = "783f1b00345947e46889ebbe51c1a6da";

  private static final SentEvent SENT = new SentEvent("demo#u#u-1", 1_000_000_000_000L, "e", "i");

  @TempDir private Path archive;

  private void write(String name, String... lines) throws IOException {
    Path file = archive.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(String eventKey) {
    return line("\"schemaVersion\":2,\"shop\":\"demo\"", eventKey);
  }

  private static String line(String version, String eventKey) {
    return "{"
        + version
        + ",\"eventKey\":\""
        + eventKey
        + "\",\"timeMillis\":1000000000000,\"shopper\":\""
        + HASH
        + "\",\"session\":\"x\",\"eventType\":\"Purchase\",\"itemId\":\"i\"}";
  }

  @Test
  void findsAnEventUnderTheHashOfItsShopper() throws IOException {
    write("-incoming/a.jsonl.gz", line(EVENT));
    assertThat(new ArchiveRecount(archive, KEY).count(List.of(SENT)))
        .isEqualTo(new Recount(1, 1, 0, 0, 0));
  }

  @Test
  void toleratesRepetitionsButNoStrangers() throws IOException {
    write("-incoming/a.jsonl.gz", line(EVENT), line(EVENT));
    write("-incoming/b.jsonl.gz", line("other"));
    assertThat(new ArchiveRecount(archive, KEY).count(List.of(SENT)))
        .isEqualTo(new Recount(1, 3, 1, 0, 1));
  }

  @Test
  void knowsAnEventOfVersionOneAgainByItsOwnKey() throws IOException {
    write("demo/dt=2001-09-09/a.jsonl.gz", line("\"schemaVersion\":1", "e"));
    write("demo/dt=2001-09-09/b.jsonl.gz", line(EVENT));
    assertThat(new ArchiveRecount(archive, KEY).count(List.of(SENT)))
        .isEqualTo(new Recount(1, 2, 1, 0, 0));
  }

  @Test
  void anotherKeyFindsNothing() throws IOException {
    write("-incoming/a.jsonl.gz", line(EVENT));
    assertThat(new ArchiveRecount(archive, "11".repeat(32)).count(List.of(SENT)).missing())
        .isEqualTo(1);
  }
}
