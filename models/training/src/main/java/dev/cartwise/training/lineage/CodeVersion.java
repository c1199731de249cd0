package dev.cartwise.training.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which code this is, as the build wrote it down. */
public final class CodeVersion {

  private static final String FILE = "code.properties";

  private CodeVersion() {}

  /**
   * The version and the commit, as in {@code 1.2.0+4f0c…}, with {@code .changed} where files
   * differed from the commit.
   *
   * @throws IllegalStateException if the build wrote nothing down
   */
  public static String present() {
    try (InputStream in = CodeVersion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing: build models/training with Maven");
      }
      Properties written = new Properties();
      written.load(in);
      return of(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(Properties written) {
    boolean changed = Boolean.parseBoolean(written.getProperty("changed"));
    return written.getProperty("version")
        + '+'
        + written.getProperty("commit")
        + (changed ? ".changed" : "");
  }
}
