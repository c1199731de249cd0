package dev.cartwise.training.purchaseintent.table.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import dev.cartwise.training.purchaseintent.table.file.Header;
import dev.cartwise.training.purchaseintent.table.file.SampledFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedColumnsTest {

  private static final int ROWS = 200;

  @TempDir private Path directory;

  private SampledFile file(String name, int rows, IntFunction<String> field) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(row -> row % 2 + ";" + field.apply(row))
            .collect(Collectors.joining("\n", "y;x\n", "\n"));
    Path path = Files.writeString(directory.resolve(name), text);
    return SampledFile.read(path, Header::names, rows, 1);
  }

  private ParsedColumns read(IntFunction<String> field) throws IOException {
    return ParsedColumns.read(List.of(file("x.csv", ROWS, field)), 1);
  }

  private List<Part> parts(IntFunction<String> field) throws IOException {
    return read(field).columns().get(0).parts();
  }

  @Test
  void readsNumbersWithMissingOnes() throws IOException {
    NumberPart number =
        (NumberPart) parts(row -> row == 3 ? "NA" : row == 4 ? "" : row + ",5").get(0);
    assertThat(number.values()).hasSize(ROWS).startsWith(0.5f, 1.5f, 2.5f, Float.NaN, Float.NaN);
  }

  @Test
  void takesAFewStrayWordsAmongManyNumbersForMissing() throws IOException {
    NumberPart number = (NumberPart) parts(row -> row == 3 ? "unknown" : row + ",5").get(0);
    assertThat(number.values()[3]).isNaN();
  }

  @Test
  void takesFewWholeNumbersForKindsAsWell() throws IOException {
    assertThat(parts(row -> "" + row % 7))
        .hasExactlyElementsOfTypes(NumberPart.class, CategoryPart.class);
    assertThat(parts(row -> "" + row % 40)).hasExactlyElementsOfTypes(NumberPart.class);
    assertThat(parts(row -> row % 7 + ",5")).hasExactlyElementsOfTypes(NumberPart.class);
  }

  @Test
  void readsYesAndNo() throws IOException {
    NumberPart number = (NumberPart) parts(row -> row % 3 == 0 ? "Yes" : "no").get(0);
    assertThat(number.values()).startsWith(1, 0, 0, 1);
  }

  @Test
  void readsDatesAsDaysMonthWeekdayAndHour() throws IOException {
    List<Part> parts = parts(row -> "2024-02-%02d 06:30".formatted(1 + row % 28));
    assertThat(parts)
        .extracting(Part::name)
        .containsExactly("x days", "x month", "x weekday", "x hour");
    assertThat(((NumberPart) parts.get(0)).values()[0]).isEqualTo(19_754);
    assertThat(((NumberPart) parts.get(2)).values()[0]).isEqualTo(4);
    assertThat(((NumberPart) parts.get(3)).values()[0]).isEqualTo(6.5f);
  }

  @Test
  void findsOutWhetherTheMonthStandsFirst() throws IOException {
    NumberPart month =
        (NumberPart) parts(row -> "%d/%d/2024".formatted(1 + row % 12, 1 + row % 28)).get(1);
    assertThat(month.values()).startsWith(1, 2, 3);
  }

  @Test
  void keepsCategoriesAndTellsUnseenFromMissing() throws IOException {
    SampledFile data = file("x.csv", ROWS, row -> row == 1 ? "?" : row % 2 == 0 ? "May" : "Nov");
    SampledFile test = file("test.csv", 3, row -> List.of("Nov", "Dec", "").get(row));
    CategoryPart category =
        (CategoryPart) ParsedColumns.read(List.of(data, test), 1).columns().get(0).parts().get(0);
    assertThat(category.values()).containsExactly("May", "Nov");
    assertThat(category.codes()).startsWith(0, CategoryPart.MISSING, 0, 1);
    assertThat(category.codes()).endsWith(1, CategoryPart.UNSEEN, CategoryPart.MISSING);
  }

  @Test
  void leavesOutWhatTellsNothingAndSaysWhy() throws IOException {
    assertThat(read(row -> "").leftOut()).containsEntry("x", "is empty");
    assertThat(read(row -> "a").leftOut()).containsEntry("x", "has one value in all rows");
    assertThat(read(row -> "" + (1000 + row)).leftOut()).containsEntry("x", "numbers the rows");
    assertThat(read(row -> "user-" + row).leftOut())
        .containsEntry("x", "has another value in each row");
  }

  @Test
  void keepsWholeNumbersThatDifferByChance() throws IOException {
    assertThat(read(row -> "" + row * row).leftOut()).isEmpty();
  }
}
