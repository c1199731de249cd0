package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of events in lines of {@code user,session,type,item,seconds,key}; an empty user is none,
 * and a line that is shorter is rejected.
 */
record LineFile(Path path, String meaning, Steps steps) implements HistoryFile<Interaction> {

  static final ShopId SHOP = new ShopId("acme");

  LineFile(Path path) {
    this(path, "lines", Steps.withoutCrash());
  }

  @Override
  public HistoryReader<Interaction> open(Position from) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    return new Reader(bytes, steps, from);
  }

  private static final class Reader implements HistoryReader<Interaction> {

    private final byte[] bytes;
    private final Steps steps;
    private int at;
    private long lines;

    Reader(byte[] bytes, Steps steps, Position from) {
      this.bytes = bytes;
      this.steps = steps;
      at = (int) from.bytes();
      lines = from.lines();
    }

    @Override
    public @Nullable ReadLine<Interaction> next() {
      if (at == bytes.length) {
        return null;
      }
      steps.next();
      int end = at;
      while (bytes[end] != '\n') {
        end++;
      }
      String text = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      at = end + 1;
      lines++;
      String[] fields = text.split(",", -1);
      return fields.length < 6
          ? ReadLine.rejected(lines, new Rejection("key", "is missing", text))
          : ReadLine.of(lines, List.of(event(fields)));
    }

    private static Interaction event(String[] field) {
      return new Interaction(
          SHOP,
          field[0].isEmpty() ? null : field[0],
          field[1],
          field[5],
          field[2],
          Long.parseLong(field[4]) * 1000,
          field[3],
          null,
          null,
          null,
          List.of(),
          null);
    }

    @Override
    public Position position() {
      return new Position(at, lines, "");
    }

    @Override
    public long storedBytes() {
      return at;
    }

    @Override
    public void close() {}
  }
}
