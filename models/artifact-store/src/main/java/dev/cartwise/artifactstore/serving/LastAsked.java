package dev.cartwise.artifactstore.serving;

import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shops that a function was asked for last, in a file that outlives its process.
 *
 * @param file one shop a line, the one asked for last first
 */
record LastAsked(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(LastAsked.class);

  /**
   * The shops, the one asked for last first. The file is gone then, so that a process which one of
   * them brings down is followed by one that does not begin with them.
   */
  List<ShopId> take() {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      Files.delete(file);
      return lines.stream().filter(ShopId::isWellFormed).map(ShopId::new).toList();
    } catch (NoSuchFileException first) {
      return List.of();
    } catch (IOException e) {
      LOG.warn("{} cannot be read: nothing is opened ahead by it", file, e);
      return List.of();
    }
  }

  /** Notes the shops in place of those that were noted before. */
  synchronized void note(List<ShopId> shops) {
    Path temporary = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.write(
          temporary, shops.stream().map(ShopId::value).toList(), StandardCharsets.ISO_8859_1);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("{} cannot be written: the next process opens nothing ahead by it", file, e);
    }
  }
}
