package dev.cartwise.benchmark.soak.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How calls were answered: counts of all, and in a file each answer without a type. */
public final class AnswerLog implements AutoCloseable {
  private static final int LONGEST_BODY = 300;

  private final BufferedWriter out;
  private final Map<String, Integer> counts = new TreeMap<>();
  private int untyped;

  /** Starts an empty log. */
  public AnswerLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  synchronized AnswerKind answered(
      Call call, int status, String errorType, String requestId, String body) {
    AnswerKind kind = AnswerKind.of(status, errorType, body);
    counts.merge(call.name() + " " + status + " " + errorType, 1, Integer::sum);
    if (kind == AnswerKind.UNTYPED) {
      untyped(call, status + " " + requestId + " " + cut(body));
    }
    return kind;
  }

  /** A call that the gateway did not answer at all. */
  synchronized void unanswered(Call call, IOException why) {
    counts.merge(call.name() + " unanswered", 1, Integer::sum);
    untyped(call, String.valueOf(why));
  }

  private void untyped(Call call, String what) {
    untyped++;
    try {
      out.write(String.join("\t", Instant.now().toString(), call.name(), what, cut(call.body())));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the log of answers cannot be written", e);
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST_BODY, text.length())).replaceAll("\\s+", " ");
  }

  /** How many answers had no type. */
  public synchronized int untyped() {
    return untyped;
  }

  /** How often each route was answered how. */
  public synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
