package dev.cartwise.local.cli.history;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.RecordKind;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The mapping that is proposed for a file whose header no preset knows. */
final class MappingProposal {

  private MappingProposal() {}

  /**
   * Writes the proposal beside the file, unless there is one already.
   *
   * @return the mapping to check with, for {@code --map}; empty if the file needs none
   * @throws HistoryException if the file cannot be read, or the proposal cannot be written
   */
  static Optional<String> of(Path file, RecordKind kind, ImportText text) {
    Path beside = file.resolveSibling(file.getFileName() + ".map.json");
    try {
      if (!Files.exists(beside)) {
        Optional<String> proposal = new HistoryFiles(Optional.empty()).proposal(file, kind);
        if (proposal.isEmpty()) {
          return Optional.empty();
        }
        Files.writeString(beside, proposal.get());
        text.proposed(beside);
      }
      return Optional.of(beside.toString());
    } catch (IOException e) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE, "no mapping can be proposed for " + file + " (" + e + ")", e);
    }
  }
}
