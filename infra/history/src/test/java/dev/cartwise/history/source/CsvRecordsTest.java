package dev.cartwise.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.history.HistoryException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

  private static final List<String> AB = List.of("a", "b");

  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), text);
  }

  private List<String> read(String text) throws IOException {
    Path file = file(text);
    return ReadRecords.of(file, CsvFormat.of(file, TextEncoding.UTF_8, ""), AB);
  }

  @Test
  void readsQuotedFieldsWithDelimitersQuotesAndLineBreaks() throws IOException {
    assertThat(read("a,b\n1,\"x, \"\"y\"\"\"\n2,\"two\r\nlines\"\n3,z"))
        .containsExactly("2: 1|x, \"y\"", "3: 2|two\r\nlines", "5: 3|z");
  }

  @Test
  void skipsTheByteOrderMarkBlankLinesAndBlanksAroundValues() throws IOException {
    assertThat(read("\uFEFF\"a\",b\r\n\r\n 1 ,\tx\r\n\r\n\r\n2,y\r\n"))
        .containsExactly("3: 1|x", "6: 2|y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"a;b;c ! 1;2,5;x", "a\tb\tc ! 1\t2,5\tx", "a|b|c ! 1|2,5|x", "a,b,c ! 1,\"2,5\",x"})
  void tellsTheDelimiterByTheHeader(String header, String line) throws IOException {
    assertThat(read(header + "\n" + line + "\n")).containsExactly("2: 1|2,5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "\uFEFFsep=;\r\n"})
  void takesTheDelimiterThatALineForSpreadsheetsTells(String announcement) throws IOException {
    assertThat(read(announcement + "a;b,c;b\n1;x;y\n")).containsExactly("3: 1|y");
  }

  @Test
  void refusesAFileOfNothingButALineForSpreadsheets() throws IOException {
    Path file = file("sep=;");
    assertThatThrownBy(() -> CsvFormat.of(file, TextEncoding.UTF_8, ""))
        .isInstanceOf(HistoryException.class)
        .hasMessageEndingWith("the first line is no header of columns");
  }

  @Test
  void tellsThatLinesEndInCarriageReturnsAlone() throws IOException {
    Path file = file("a,b\r1,x\r2,y\r");
    assertThatThrownBy(() -> CsvFormat.of(file, TextEncoding.UTF_8, ""))
        .isInstanceOf(HistoryException.class)
        .hasMessageEndingWith("lines end in carriage returns alone; save it with line feeds");
  }

  @Test
  void takesAQuoteWithinAFieldForText() throws IOException {
    assertThat(read("a,b\n1,27\" monitor\n2,y\n")).containsExactly("2: 1|27\" monitor", "3: 2|y");
  }

  @Test
  void rejectsTheLineOfABrokenQuoteAlone() throws IOException {
    assertThat(read("a,b\n1,\"never closed\n2,y\n3,z\n"))
        .containsExactly(
            "2! a quote is opened and not closed; within quotes a quote is written twice",
            "3: 2|y",
            "4: 3|z");
    assertThat(read("a,b\n2,y\n3,\"x\" and more\n4,z\n"))
        .containsExactly(
            "2: 2|y",
            "3! text follows a closing quote; within quotes a quote is written twice",
            "4: 4|z");
  }

  @Test
  void rejectsTheFirstLineAloneWhereALaterQuoteClosesABrokenOne() throws IOException {
    assertThat(read("a,b\n1,\"broken\n2,y\n3,\"fine\"\n4,z\n"))
        .containsExactly(
            "2! text follows a closing quote; within quotes a quote is written twice",
            "3: 2|y",
            "4: 3|fine",
            "5: 4|z");
    assertThat(read("a,b\n1,\"broken\n2,y\n3,x\"\n4,z\n"))
        .as("a record of several lines that fits is one")
        .containsExactly("2: 1|broken\n2,y\n3,x", "5: 4|z");
  }

  @Test
  void rejectsLinesWithMoreOrFewerFieldsThanTheHeader() throws IOException {
    assertThat(read("a,b\n1\n2,y,\n3,z,w\n"))
        .containsExactly(
            "2! has 1 fields where the header has 2",
            "3: 2|y",
            "4! has 3 fields where the header has 2");
  }

  @Test
  void rejectsALineBeyondOneMegabyteAndGoesOnBehindIt() throws IOException {
    String longLine = "x".repeat(3 * Records.MAX_RECORD_BYTES);
    assertThat(read("a,b\n1,y\n2," + longLine + "\n3,z\n"))
        .containsExactly("2: 1|y", "3! is longer than 1 MB", "4: 3|z");
    assertThat(read("a,b\n2,\"" + longLine + "\"\n3,z\n"))
        .containsExactly(
            "2! a quote is opened and not closed; within quotes a quote is written twice",
            "3: 3|z");
  }

  @Test
  void rejectsBytesThatAreNoTextByTheLine() throws IOException {
    Path file = directory.resolve("latin.csv");
    Files.write(file, "a,b\n1,caf\u00e9\n2,tea\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ReadRecords.of(file, CsvFormat.of(file, TextEncoding.UTF_8, ""), AB))
        .containsExactly(
            "2! has bytes that are no UTF-8; save the file in UTF-8, or name its \"encoding\" in"
                + " the mapping",
            "3: 2|tea");
    TextEncoding latin = TextEncoding.named("ISO-8859-1").orElseThrow();
    assertThat(ReadRecords.of(file, CsvFormat.of(file, latin, ""), AB))
        .containsExactly("2: 1|café", "3: 2|tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "Shift_JIS"})
  void readsTextOfEastAsianEncodings(String charset) throws IOException {
    Path file = directory.resolve("file.csv");
    Files.write(file, "a,b\n1,日本\n2,\"中,央\"\n".getBytes(Charset.forName(charset)));
    TextEncoding encoding = TextEncoding.named(charset).orElseThrow();
    assertThat(ReadRecords.of(file, CsvFormat.of(file, encoding, ""), AB))
        .containsExactly("2: 1|日本", "3: 2|中,央");
    assertThat(TextEncoding.named("UTF-16")).isEmpty();
    assertThat(TextEncoding.named("no such")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOnAtEveryPlaceAsIfItHadNeverStopped(boolean isPacked) throws IOException {
    Path file = directory.resolve("file");
    String text =
        "\uFEFFa,b\r\n1,x\r\n\r\n2,\"two\nlines\"\r\n3,\"broken\r\n4,é\r\n5\r\n6,\"y\"\r\n7,end";
    try (OutputStream out =
        isPacked
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    CsvFormat format = CsvFormat.of(file, TextEncoding.UTF_8, "");
    List<String> whole = ReadRecords.of(file, format, AB);
    assertThat(whole).hasSize(7);
    try (Records records = format.open(file, AB, 0, 0)) {
      for (int read = 0; read <= whole.size(); read++) {
        assertThat(ReadRecords.from(file, format, AB, records.bytes(), records.lines()))
            .containsExactlyElementsOf(whole.subList(read, whole.size()));
        records.advance();
      }
      assertThat(records.storedBytes()).isEqualTo(Files.size(file));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void readsWellFormedTextAsCommonsCsvDoes(int seed) throws IOException {
    String text = "a,b,c\n" + wellFormed(new Random(seed));
    Path file = file(text);
    List<String> theirs = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT.builder().get())) {
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() > 1) {
          theirs.add(
              String.join(
                  "|", record.get(0).strip(), record.get(1).strip(), record.get(2).strip()));
        }
      }
    }
    List<String> ours =
        ReadRecords.of(file, CsvFormat.of(file, TextEncoding.UTF_8, ","), List.of("a", "b", "c"))
            .stream()
            .map(line -> line.substring(line.indexOf(": ") + 2))
            .toList();
    assertThat(ours).hasSize(300).isEqualTo(theirs);
  }

  private static String wellFormed(Random random) {
    String[] parts = {"x", "é", "\"\"", ",", "\n", "\r\n", " ", "商品", "7", "\uD83D\uDE00", ";"};
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 300; line++) {
      for (int field = 0; field < 3; field++) {
        text.append(field == 0 ? "" : ",");
        StringBuilder value = new StringBuilder(field == 0 ? "k" : "");
        IntStream.range(0, random.nextInt(6))
            .forEach(i -> value.append(parts[random.nextInt(parts.length)]));
        text.append('"').append(value).append('"');
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text.toString();
  }

  @Test
  void findsColumnsWhoseNamesDifferInCaseAndSignsAlone() throws IOException {
    Path file = file("User ID,item-id,price\nu,i,2\n");
    CsvFormat format = CsvFormat.of(file, TextEncoding.UTF_8, "");
    assertThat(ReadRecords.of(file, format, List.of("user_id", "ITEM_ID", "none")))
        .containsExactly("2: u|i|null");
  }

  @Test
  void refusesWhatIsNoTextByItsName() throws IOException {
    for (String magic : List.of("PK\u0003\u0004", "PAR1", "BZh9")) {
      Path file = Files.write(directory.resolve("f"), magic.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> CsvFormat.of(file, TextEncoding.UTF_8, ""))
          .isInstanceOf(HistoryException.class)
          .hasMessageStartingWith(file + ": is ");
    }
    Path empty = Files.createFile(directory.resolve("empty"));
    assertThatThrownBy(() -> CsvFormat.of(empty, TextEncoding.UTF_8, ""))
        .hasMessage(empty + ": the first line is no header of columns");
  }

  @Test
  void readsGzipOfSeveralMembersToItsEnd() throws IOException {
    Path file = directory.resolve("file.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (String part : List.of("a,b\n1,x\n", "2,y\n", "3,z\n")) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(part.getBytes(StandardCharsets.UTF_8));
        member.finish();
      }
    }
    assertThat(ReadRecords.of(file, CsvFormat.of(file, TextEncoding.UTF_8, ""), AB))
        .containsExactly("2: 1|x", "3: 2|y", "4: 3|z");
  }

  @Test
  void tellsOfGzipThatIsCutOff() throws IOException {
    Path file = directory.resolve("cut.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      Random random = new Random(1);
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 20_000; i++) {
        out.write((random.nextInt() + "," + i + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    CsvFormat format = CsvFormat.of(file, TextEncoding.UTF_8, "");
    assertThatThrownBy(() -> ReadRecords.of(file, format, AB))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("the gzip data is cut off or damaged");
  }
}
