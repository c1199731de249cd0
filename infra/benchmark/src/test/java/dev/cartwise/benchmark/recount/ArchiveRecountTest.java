package dev.cartwise.benchmark.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRecountTest {
  private static final String KEY = "00".repeat(32);

  /** HMAC-SHA-256 of {@code demo#u#u-1} under {@link #KEY}, computed with OpenSSL. */
  private static final String HASH = "649a8a4696c7ab33681965138e8e4a05";

  private static final SentEvent SENT = new SentEvent("demo#u#u-1", 1_000_000_000_000L, "e", "i");

  @TempDir private Path archive;

  private void write(String name, String... lines) throws IOException {
    Path day = Files.createDirectories(archive.resolve("dt=2001-09-09"));
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(day.resolve(name)))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(String eventKey) {
    return "{\"schemaVersion\":1,\"eventKey\":\""
        + eventKey
        + "\",\"timeMillis\":1000000000000,\"shopper\":\""
        + HASH
        + "\",\"session\":\"x\",\"eventType\":\"Purchase\",\"itemId\":\"i\"}";
  }

  @Test
  void findsAnEventUnderTheHashOfItsShopper() throws IOException {
    write("a.jsonl.gz", line("e"));
    assertThat(new ArchiveRecount(archive, KEY).count(List.of(SENT)))
        .isEqualTo(new Recount(1, 1, 0, 0, 0));
  }

  @Test
  void toleratesRepetitionsButNoStrangers() throws IOException {
    write("a.jsonl.gz", line("e"), line("e"));
    write("b.jsonl.gz", line("other"));
    assertThat(new ArchiveRecount(archive, KEY).count(List.of(SENT)))
        .isEqualTo(new Recount(1, 3, 1, 0, 1));
  }

  @Test
  void anotherKeyFindsNothing() throws IOException {
    write("a.jsonl.gz", line("e"));
    assertThat(new ArchiveRecount(archive, "11".repeat(32)).count(List.of(SENT)).missing())
        .isEqualTo(1);
  }
}
