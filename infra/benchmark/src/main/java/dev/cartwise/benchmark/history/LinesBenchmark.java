package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The reading of a file's lines as events, in turns with Jackson that reads the same lines into
 * trees alone; processor time.
 */
final class LinesBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ObjectReader TREES = new ObjectMapper().readerFor(JsonNode.class);
  private static final int WARM_UP_ROUNDS = 6;

  private final String preset;
  private final Path file;
  private final int lines;
  private final HistoryFile<Interaction> history;

  /**
   * @param preset what the file is of
   * @param lines how many it has
   */
  LinesBenchmark(String preset, Path file, int lines) throws IOException {
    this.preset = preset;
    this.file = file;
    this.lines = lines;
    this.history =
        new HistoryFiles(Optional.of(preset)).interactions(file, new ShopId("benchmark"));
  }

  LinesReport run(int rounds) throws IOException {
    Durations events = new Durations();
    Durations trees = new Durations();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      double reading = micros(this::readEvents);
      double parsing = micros(this::readTrees);
      if (round >= 0) {
        events.add(reading);
        trees.add(parsing);
      }
    }
    return new LinesReport(
        preset, rounds, lines, Files.size(file) / lines, events.median(), trees.median());
  }

  /** Reads all lines of the file, and tells how many there were. */
  @FunctionalInterface
  private interface Reading {
    int read() throws IOException;
  }

  private double micros(Reading reading) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    int read = reading.read();
    double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
    if (read != lines) {
      throw new IOException(file + ": " + read + " lines were read of " + lines);
    }
    return micros / lines;
  }

  private int readEvents() throws IOException {
    int taken = 0;
    try (HistoryReader<Interaction> reader = history.open(Position.START)) {
      for (ReadLine<Interaction> line = reader.next(); line != null; line = reader.next()) {
        taken += line.records().isEmpty() ? 0 : 1;
      }
    }
    return taken;
  }

  private int readTrees() throws IOException {
    int read = 0;
    try (InputStream in = Files.newInputStream(file);
        MappingIterator<JsonNode> trees = TREES.readValues(in)) {
      while (trees.hasNextValue()) {
        read += trees.nextValue().isObject() ? 1 : 0;
      }
    }
    return read;
  }
}
