package dev.cartwise.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRecordsTest {

  private static final List<String> COLUMNS = List.of("name", "items.id", "params.visit");

  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file.jsonl"), text);
  }

  private List<String> read(String text) throws IOException {
    return ReadRecords.of(file(text), new JsonLinesFormat("items"), COLUMNS);
  }

  @Test
  void makesARowOfEachElementAndOneOfAnObjectWithout() throws IOException {
    assertThat(
            read(
                """
                {"name":"a","items":[{"id":"1"},{"id":2}]}
                {"name":"b","items":[]}

                {"name":" c "}
                """))
        .containsExactly("1: a|1|null & a|2|null", "2: b|null|null", "4: c|null|null");
  }

  @Test
  void findsParametersByTheirKeys() throws IOException {
    assertThat(
            read(
                """
                {"params":[{"key":"page","value":{"string_value":"x"}},\
                {"key":"visit","value":{"string_value":null,"int_value":"17"}}]}
                """))
        .containsExactly("1: null|null|17");
  }

  @Test
  void whatNoColumnAsksForMustBeJsonAllTheSame() throws IOException {
    assertThat(
            read(
                """
                {"other":{"a":[1,{"b":"\\n"}]},"name":"a","items":[{"id":"1","x":{"y":[]}},7]}
                {"other":[1,{"b":tru}],"name":"b"}
                {"other":"\\x","name":"c"}
                {"name":"d","other":[
                {"name":5,"name":{"x":1},"name":"last"}
                """))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("1: a|1|null & a|null|null"),
            second -> assertThat(second).startsWith("2! is no JSON: "),
            third -> assertThat(third).startsWith("3! is no JSON: "),
            fourth -> assertThat(fourth).startsWith("4! is no JSON: "),
            fifth -> assertThat(fifth).isEqualTo("5: last|null|null"));
  }

  @Test
  void looksForParametersWhereverTheirKeysStand() throws IOException {
    assertThat(
            read(
                """
                {"params":[3,[1],{"x":1},{"value":{"int_value":4},"key":"visit"},{"key":"visit","value":{"int_value":5}}]}
                {"params":[{"key":"visit","value":"plain"}]}
                {"params":{"visit":"a member"}}
                {"params":7}
                """))
        .containsExactly(
            "1: null|null|4", "2: null|null|plain", "3: null|null|a member", "4: null|null|null");
  }

  @Test
  void rejectsTheLineThatIsNoObjectAlone() throws IOException {
    assertThat(read("{\"name\":\"a\"}\n{\"name\":\n[1]\n{} {}\n{\"name\":\"b\"}"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("1: a|null|null"),
            second -> assertThat(second).startsWith("2! is no JSON: "),
            third -> assertThat(third).isEqualTo("3! is no JSON object"),
            fourth -> assertThat(fourth).startsWith("4! is no JSON: "),
            fifth -> assertThat(fifth).isEqualTo("5: b|null|null"));
  }

  @Test
  void goesOnAtEveryPlaceAsIfItHadNeverStopped() throws IOException {
    Path file =
        file("{\"name\":\"a\"}\r\n\r\nbroken\r\n{\"name\":\"b\",\"items\":[{\"id\":1}]}\r\n");
    JsonLinesFormat format = new JsonLinesFormat("items");
    List<String> whole = ReadRecords.of(file, format, COLUMNS);
    try (Records records = format.open(file, COLUMNS, 0, 0)) {
      for (int read = 0; read <= whole.size(); read++) {
        assertThat(ReadRecords.from(file, format, COLUMNS, records.bytes(), records.lines()))
            .containsExactlyElementsOf(whole.subList(read, whole.size()));
        records.advance();
      }
    }
  }

  @Test
  void tellsJsonFromCsvAndRefusesAList() throws IOException {
    assertThat(JsonLinesFormat.fits(file("\uFEFF \n{\"a\":1}"))).isTrue();
    assertThat(JsonLinesFormat.fits(file("a,b\n"))).isFalse();
    Path list = file("[{\"a\":1}]");
    assertThatThrownBy(() -> JsonLinesFormat.fits(list))
        .hasMessageContaining("is one JSON list; write one object a line");
  }
}
