package dev.cartwise.training.purchaseintent.table.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampledFileTest {

  @TempDir private Path directory;

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), text);
  }

  private static List<String> row(SampledFile file, int row) {
    String[] fields = new String[file.columns().size()];
    file.fields(row, 0, fields);
    return List.of(fields);
  }

  @Test
  void leavesOutRowsWithoutALabelAndCountsThem() throws IOException {
    SampledFile file =
        SampledFile.read(
            write("a,b\n1, ü \n2,\n3,NA\n4,?\n5,x\n"), header -> List.of("b", "a"), 10, 1);
    assertThat(file.unlabelled()).isEqualTo(3);
    assertThat(file.labelled()).isEqualTo(2);
    assertThat(row(file, 0)).containsExactly("ü", "1");
    assertThat(row(file, 1)).containsExactly("x", "5");
  }

  @Test
  void drawsAnEvenSampleThatFollowsFromTheSeed() throws IOException {
    Path path =
        write(
            "a\n"
                + IntStream.range(0, 10_000)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("\n")));
    SampledFile file = SampledFile.read(path, Header::names, 1_000, 1);
    SampledFile again = SampledFile.read(path, Header::names, 1_000, 1);
    SampledFile other = SampledFile.read(path, Header::names, 1_000, 2);
    List<Integer> drawn = numbers(file);
    assertThat(drawn).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(drawn.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .isBetween(4_700.0, 5_300.0);
    assertThat(numbers(again)).isEqualTo(drawn);
    assertThat(numbers(other)).isNotEqualTo(drawn);
    assertThat(file.labelled()).isEqualTo(10_000);
  }

  private static List<Integer> numbers(SampledFile file) {
    return IntStream.range(0, file.size())
        .mapToObj(row -> Integer.valueOf(row(file, row).get(0)))
        .toList();
  }

  @Test
  void namesTheColumnsThereAreWhenOneIsMissing() throws IOException {
    Path path = write("a,b\n1,2\n");
    assertThatThrownBy(() -> SampledFile.read(path, header -> List.of("c"), 10, 1))
        .hasMessageEndingWith("has no column c; it has a, b.");
  }

  @Test
  void refusesAFileWithoutALabelledRow() throws IOException {
    Path path = write("a,b\n,2\n");
    assertThatThrownBy(() -> SampledFile.read(path, Header::names, 10, 1))
        .hasMessageEndingWith("has no row with a label.");
  }
}
