package dev.cartwise.history.importing;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.history.bucket.HistoryBucket;
import dev.cartwise.history.importing.state.ImportId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of the archive into which a part of an import goes, among those that come in. Their
 * names tell import, part and number, so writing the part again writes the same objects.
 */
final class ArchiveObjects {

  /** About 7 MB, and 13 as text; the archive's compaction packs them more tightly. */
  private static final int LINES = 40_000;

  private final HistoryBucket bucket;
  private final String prefix;
  private final List<ArchivedInteraction> lines = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  ArchiveObjects(HistoryBucket bucket, ImportId id, int part) {
    this.bucket = bucket;
    this.prefix = ArchiveLayout.INCOMING + "import-" + id.name() + "-" + part + "-";
  }

  void add(ArchivedInteraction line) throws IOException {
    lines.add(line);
    if (lines.size() == LINES) {
      write();
    }
  }

  /** Writes what is left, and removes what an earlier run wrote beyond it. */
  void finish() throws IOException {
    if (!lines.isEmpty()) {
      write();
    }
    for (String key : bucket.list(prefix)) {
      if (!written.contains(key)) {
        bucket.delete(key);
      }
    }
  }

  private void write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ArchiveFile.writeFast(lines, bytes);
    String key = prefix + written.size() + ArchiveLayout.EXTENSION;
    bucket.put(key, bytes.toByteArray());
    written.add(key);
    lines.clear();
  }
}
