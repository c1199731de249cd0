package dev.cartwise.local.datadir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON file of the data directory, written by an earlier run. */
public final class StateFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StateFile() {}

  /**
   * Reads a file; empty if there is none.
   *
   * @throws LocalSystemException {@code DATA_DIRECTORY_UNUSABLE}, naming the file, if it cannot be
   *     read or is not of the form
   */
  public static <T> Optional<T> read(Path file, Class<T> form) {
    try {
      @Nullable T content = JSON.readValue(Files.readAllBytes(file), form);
      if (content == null) {
        throw foreign(file, null);
      }
      return Optional.of(content);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JacksonException | CharConversionException e) {
      throw foreign(file, e);
    } catch (IOException e) {
      throw DiskSpace.failure(file, "cannot read " + file, e);
    }
  }

  private static LocalSystemException foreign(Path file, @Nullable IOException cause) {
    LocalSystemException failure =
        new LocalSystemException(
            Reason.DATA_DIRECTORY_UNUSABLE,
            file + " is not what an earlier run wrote: move it away, or choose another --data");
    failure.initCause(cause);
    return failure;
  }
}
