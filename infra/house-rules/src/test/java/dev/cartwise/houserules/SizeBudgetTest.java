package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Classes stay small enough to be read in one sitting. */
class SizeBudgetTest {

  private static final int MOST_LINES = 500;
  private static final int MOST_FILES = 20;

  @Test
  void mainClassesKeepTheirBudgetOfLines() throws IOException {
    List<Long> lines = new ArrayList<>();
    for (Path source : Repository.mainSources()) {
      if (source.endsWith("package-info.java")) {
        continue;
      }
      lines.add((long) Files.readAllLines(source).size());
    }
    lines.sort(null);
    assertThat(tooLong(Repository.mainSources())).isEmpty();
    assertThat(lines.get(lines.size() / 2)).as("median lines").isLessThanOrEqualTo(60);
    assertThat(lines.get(lines.size() * 9 / 10)).as("90th percentile").isLessThanOrEqualTo(200);
  }

  @Test
  void packagesAreRooms() throws IOException {
    Map<Path, Integer> files = new TreeMap<>();
    for (Path source : Repository.mainSources()) {
      files.merge(Repository.ROOT.relativize(source.getParent()), 1, Integer::sum);
    }
    files.values().removeIf(count -> count <= MOST_FILES);
    assertThat(files).as("packages of more than " + MOST_FILES + " files").isEmpty();
  }

  @Test
  void testClassesStayReadableToo() throws IOException {
    assertThat(tooLong(Repository.testSources())).isEmpty();
  }

  private static List<String> tooLong(List<Path> sources) throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      int count = Files.readAllLines(source).size();
      if (count > MOST_LINES) {
        tooLong.add(Repository.ROOT.relativize(source) + ": " + count);
      }
    }
    return tooLong;
  }

  @Test
  void trackedFilesStayUnderTheRepositoryBudget() throws IOException {
    long bytes = 0;
    for (Path file : Repository.files(Files::isRegularFile)) {
      bytes += Files.size(file);
    }
    assertThat(bytes).as("bytes in the working tree").isLessThan(120L << 20);
  }
}
