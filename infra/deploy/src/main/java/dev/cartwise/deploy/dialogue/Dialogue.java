package dev.cartwise.deploy.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A talk with the person who started a command: sentences out, answers in. */
public final class Dialogue {
  private final PrintWriter out;
  private final BufferedReader in;
  private final boolean assent;

  /**
   * A talk over two streams.
   *
   * @param assent whether every question that a yes answers is answered so, and not asked
   */
  public Dialogue(PrintWriter out, Reader in, boolean assent) {
    this.out = out;
    this.in = new BufferedReader(in);
    this.assent = assent;
  }

  /** Says a line. */
  public void tell(String line) {
    out.println(line);
    out.flush();
  }

  /** Asks a question; only {@code y} and {@code yes} are a yes. */
  public boolean agrees(String question) {
    if (assent) {
      return true;
    }
    String answer = answer(question + " [y/N] ").toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  /** Asks for words that have to be typed whatever was agreed to beforehand. */
  public boolean types(String words, String question) {
    return answer(question + " ").equals(words);
  }

  private String answer(String question) {
    out.print(question);
    out.flush();
    try {
      String line = in.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
