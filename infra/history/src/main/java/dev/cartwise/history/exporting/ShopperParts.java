package dev.cartwise.history.exporting;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text about shoppers in 256 files, so that all of one shopper are in one file and a file
 * fits into memory: ten million events make files of some ten megabytes.
 */
final class ShopperParts implements AutoCloseable {
  static final int COUNT = 256;

  private final Path directory;
  private final String name;
  private final List<BufferedWriter> writers = new ArrayList<>();

  /**
   * Begins the files.
   *
   * @param name leads their names
   */
  ShopperParts(Path directory, String name) throws IOException {
    this.directory = directory;
    this.name = name;
    for (int part = 0; part < COUNT; part++) {
      writers.add(Files.newBufferedWriter(file(part)));
    }
  }

  /**
   * Adds a line, which holds no line break.
   *
   * @param shopper the shopper's name in the archive
   */
  void add(String shopper, String line) throws IOException {
    writers.get(Math.floorMod(shopper.hashCode(), COUNT)).append(line).append('\n');
  }

  /** The lines of a part, once all parts are closed; whoever reads them closes them. */
  BufferedReader read(int part) throws IOException {
    return Files.newBufferedReader(file(part));
  }

  private Path file(int part) {
    return directory.resolve(name + "-" + part);
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers) {
      writer.close();
    }
  }
}
