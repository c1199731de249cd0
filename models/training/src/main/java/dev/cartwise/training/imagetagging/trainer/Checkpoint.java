package dev.cartwise.training.imagetagging.trainer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A training that was interrupted after a pass.
 *
 * @param run what the network comes from, as the text of its provenance; another run is not resumed
 * @param passes passes done
 * @param progress share of the schedule done, 0 to 1
 * @param seconds wall time spent
 * @param updates how often the average was updated
 * @param arrays everything that goes on: arrays of the network, momenta and averages by name
 */
record Checkpoint(
    String run,
    int passes,
    double progress,
    double seconds,
    int updates,
    Map<String, float[]> arrays) {

  void write(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.writeUTF(run);
      out.writeInt(passes);
      out.writeDouble(progress);
      out.writeDouble(seconds);
      out.writeInt(updates);
      out.writeInt(arrays.size());
      for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
        out.writeUTF(entry.getKey());
        float[] values = entry.getValue();
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
      }
    }
    Files.move(
        unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the file cannot be read or ends early
   */
  static Checkpoint read(Path file) throws IOException {
    long mostValues = Files.size(file) / Float.BYTES;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      String run = in.readUTF();
      int passes = in.readInt();
      double progress = in.readDouble();
      double seconds = in.readDouble();
      int updates = in.readInt();
      Map<String, float[]> arrays = new LinkedHashMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > mostValues) {
          throw new IOException(file + " is damaged: remove it to train from the beginning");
        }
        float[] values = new float[length];
        byte[] bytes = new byte[values.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        arrays.put(name, values);
      }
      return new Checkpoint(run, passes, progress, seconds, updates, arrays);
    }
  }
}
