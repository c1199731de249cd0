package dev.cartwise.history.mapping;

import static dev.cartwise.history.mapping.ReadHistory.SHOP;
import static dev.cartwise.history.mapping.ReadHistory.all;
import static dev.cartwise.history.mapping.ReadHistory.events;
import static dev.cartwise.history.mapping.ReadHistory.files;
import static dev.cartwise.history.mapping.ReadHistory.from;
import static dev.cartwise.history.mapping.ReadHistory.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.RecordKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFilesTest {

  @TempDir Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private HistoryFile<Interaction> mapped(String csv, String map) throws IOException {
    Path mapping = write("map.json", map);
    return files(mapping.toString()).interactions(write("file.csv", csv), SHOP);
  }

  @Test
  void proposalForOrdersReadsThemWithoutAnEdit() throws IOException {
    Path orders = sample("retail.csv");
    String proposal = files(null).proposal(orders, RecordKind.INTERACTIONS).orElseThrow();
    assertThat(proposal)
        .contains("\"CustomerID\" : \"wholeNumber\"")
        .contains("\"C*\"")
        .contains("\"POST\"")
        .contains("\"defaultEventType\" : \"Purchase\"");

    Path map = write("map.json", proposal);
    assertThat(events(files(map.toString()).interactions(orders, SHOP)))
        .startsWith(
            "2: 17850 536365 Purchase 2010-12-01T08:26:00Z 85123A 2.55",
            "3: 17850 536365 Purchase 2010-12-01T08:26:00Z 71053 3.39",
            "4: null 536366 Purchase 2010-12-01T08:28:00Z 22633 1.85",
            "5! InvoiceNo 'C536379' is left out by the mapping",
            "6! StockCode 'POST' is left out by the mapping",
            "7! StockCode names no item",
            "8: 13047 536372 Purchase 2010-12-01T09:01:00Z 22632 1.69");
  }

  @Test
  void proposalForItemsOfOrdersTakesTheDescriptionForTheTitle() throws IOException {
    Path orders = sample("retail.csv");
    String proposal = files(null).proposal(orders, RecordKind.ITEMS).orElseThrow();
    Path map = write("map.json", proposal);
    assertThat(all(files(map.toString()).items(orders)).get(0).records().get(0).properties())
        .contains("\"title\":\"WHITE HEART HOLDER\"", "\"price\":2.55")
        .doesNotContain("17850", "InvoiceDate");
  }

  @Test
  void refusesAMappingOfEventsForItems() throws IOException {
    Path orders = sample("retail.csv");
    Path map =
        write("map.json", files(null).proposal(orders, RecordKind.INTERACTIONS).orElseThrow());

    assertThatThrownBy(() -> files(map.toString()).items(orders))
        .isInstanceOf(HistoryException.class)
        .hasMessageEndingWith("fields: items have no userId; is this a mapping of other records?");
  }

  @Test
  void readsWhichAnswersLedToAnEvent() throws IOException {
    Path file =
        write(
            "file.csv",
            "USER_ID,ITEM_ID,TIMESTAMP,RECOMMENDATION_ID,PREDICTION_ID\nu,i,1609459200,r-1,p-1\n"
                + "u,i,1609459200,r-1,"
                + "p".repeat(100)
                + "\n");
    List<ReadLine<Interaction>> lines = all(files(null).interactions(file, SHOP));

    assertThat(lines.get(0).records().get(0).recommendationId()).isEqualTo("r-1");
    assertThat(lines.get(0).records().get(0).predictionId()).isEqualTo("p-1");
    assertThat(lines.get(1).rejection()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp,visitorid,event,itemid,transactionid|1433221332117,257597,view,355908,",
        "event_time;event_type;product_id;price;user_id;user_session|2019-10-01 00:00:00"
            + " UTC;view;44600062;35.79;541312140;72d76fde",
        "userId,movieId,rating,ts|1,296,5.0,1147880044",
        "user id,Product-ID,created_at|u,p,2024-01-02T03:04:05+08:00"
      })
  void proposesForHeadersInTheirUsualSpellings(String header, String line) throws IOException {
    Path file = write("file.csv", header + "\n" + line + "\n");
    String proposal = files(null).proposal(file, RecordKind.INTERACTIONS).orElseThrow();
    Path map = write("map.json", proposal);
    assertThat(all(files(map.toString()).interactions(file, SHOP)))
        .hasSize(1)
        .allSatisfy(read -> assertThat(read.records()).hasSize(1));
  }

  @Test
  void proposesAnEncodingForAFileThatIsNotInUtf8() throws IOException {
    Path file = directory.resolve("file.csv");
    Files.write(
        file, "user_id,item_id,date\nJosé,i,2024-01-02\n".getBytes(StandardCharsets.ISO_8859_1));
    String proposal = files(null).proposal(file, RecordKind.INTERACTIONS).orElseThrow();
    assertThat(proposal).contains("\"encoding\" : \"windows-1252\"");
    Path map = write("map.json", proposal);
    assertThat(events(files(map.toString()).interactions(file, SHOP)))
        .containsExactly("2: José José View 2024-01-02T00:00:00Z i null");
  }

  @Test
  void proposesForAChineseFileInItsOwnEncoding() throws IOException {
    Path file = directory.resolve("file.csv");
    Files.write(
        file, "用户ID,商品ID,下单时间,订单号\n张三,手机壳,2024/1/2 8:05,8001\n".getBytes(Charset.forName("GBK")));
    String proposal = files(null).proposal(file, RecordKind.INTERACTIONS).orElseThrow();
    assertThat(proposal).contains("\"encoding\" : \"GB18030\"");
    Path map = write("map.json", proposal);
    assertThat(events(files(map.toString()).interactions(file, SHOP)))
        .containsExactly("2: 张三 8001 Purchase 2024-01-02T08:05:00Z 手机壳 null");
  }

  @Test
  void refusesAFileThatIsNotThereAndADirectory() {
    assertThatThrownBy(() -> files(null).interactions(directory.resolve("none.csv"), SHOP))
        .isInstanceOf(HistoryException.class)
        .hasMessageEndingWith("none.csv: there is no such file");
    assertThatThrownBy(() -> files(null).interactions(directory, SHOP))
        .hasMessage(directory + ": is a directory");
  }

  @Test
  void saysWhatIsMissingInAProposalThatCannotTell() throws IOException {
    Path file = write("file.csv", "x,y\n1,2\n");
    String proposal = files(null).proposal(file, RecordKind.INTERACTIONS).orElseThrow();
    assertThat(proposal).contains("itemId: no column looks like it");
    Path map = write("map.json", proposal);
    assertThatThrownBy(() -> files(map.toString()).interactions(file, SHOP))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("the mapping names no column for it; the header has [x, y]");
  }

  @Test
  void refusesAFileOfUnknownColumnsAndNamesTheDryRun() throws IOException {
    Path file = write("file.csv", "x,y\n1,2\n");
    assertThatThrownBy(() -> files(null).interactions(file, SHOP))
        .hasMessageContaining("what its columns mean is not known. Run the same with --dry-run");
    assertThat(files(null).proposal(sample("ga4.jsonl"), RecordKind.INTERACTIONS)).isEmpty();
  }

  @Test
  void mapsNamesOfEventsAndReadsTimesOfAZone() throws IOException {
    HistoryFile<Interaction> file =
        mapped(
            "u,i,what,at\n1,2,pv,2024-07-01 12:00\n1,2,fav,2024-01-01 12:00:30\n",
            """
            {"fields":{"userId":"u","itemId":"i","eventType":"what","time":"at"},
             "eventTypes":{"pv":"View"},"time":{"zone":"Europe/Berlin"}}
            """);
    assertThat(events(file))
        .containsExactly(
            "2: 1 1 View 2024-07-01T10:00:00Z 2 null", "3: 1 1 fav 2024-01-01T11:00:30Z 2 null");
  }

  @Test
  void readsDaysFirstOrMonthsFirstAsTheWholeFileShows() throws IOException {
    String map =
        "{\"fields\":{\"userId\":\"u\",\"itemId\":\"i\",\"time\":\"at\"},"
            + "\"defaultEventType\":\"View\"}";
    assertThat(events(mapped("u,i,at\n1,2,12/1/2010 8:26\n1,2,12/13/2010 1:05 PM\n", map)))
        .containsExactly(
            "2: 1 1 View 2010-12-01T08:26:00Z 2 null", "3: 1 1 View 2010-12-13T13:05:00Z 2 null");
    assertThat(events(mapped("u;i;at\n1;2;01.12.2010\n1;2;31.12.2010 08:00\n", map)))
        .containsExactly(
            "2: 1 1 View 2010-12-01T00:00:00Z 2 null", "3: 1 1 View 2010-12-31T08:00:00Z 2 null");
    assertThatThrownBy(() -> mapped("u,i,at\n1,2,12/1/2010 8:26\n", map))
        .hasMessageContaining("at: '12/1/2010 8:26' may tell month or day first");
    assertThatThrownBy(() -> mapped("u,i,at\n1,2,yesterday\n", map))
        .hasMessageContaining(
            "at: 'yesterday' and the others are no times of a form that is known");
  }

  @Test
  void rejectsTimesBeforeTwoThousandAndInTheFuture() throws IOException {
    HistoryFile<Interaction> file =
        mapped(
            "u,i,at\n1,2,2024-01-01\n1,2,1999-12-31\n1,2,2031-01-01\n1,2,\n",
            "{\"fields\":{\"userId\":\"u\",\"itemId\":\"i\",\"time\":\"at\"},"
                + "\"defaultEventType\":\"View\"}");
    assertThat(events(file))
        .containsExactly(
            "2: 1 1 View 2024-01-01T00:00:00Z 2 null",
            "3! at '1999-12-31' is before 2000-01-01",
            "4! at '2031-01-01' is in the future",
            "5! at tells no time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "undefined", "NaN", "None", "NULL", " ", "\\N"})
  void takesWhatProgramsWriteForNothingForNobody(String id) throws IOException {
    HistoryFile<Interaction> file =
        mapped(
            "u,i,at\n" + id + ",2,2024-01-01\n",
            "{\"fields\":{\"userId\":\"u\",\"itemId\":\"i\",\"time\":\"at\"},"
                + "\"defaultEventType\":\"View\"}");
    assertThat(events(file)).containsExactly("2! u names nobody, and there is no session");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colums\":{}} | has no member 'colums' that means anything; these do: as, clean,",
        "{\"fields\":{\"who\":\"u\"}} | fields: ",
        "{\"time\":{\"unit\":\"weeks\"}} | time.unit: ",
        "{ | is no JSON: ",
        "null | is empty",
        "{\"only\":{\"u\":null}} | only",
        "{\"fields\":{\"userId\":[null]}} | fields",
        "{\"fillDown\":{\"columns\":[\"u\"]}} | fillDown",
        "{\"encoding\":\"UTF-16\"} | encoding: 'UTF-16' is none that is read",
        "{\"delimiter\":\";;\"} | delimiter: must be one character",
        "{\"time\":{\"zone\":\"Mars/Base\"},\"fields\":{\"time\":\"at\"}} | no zone is called",
        "{\"fields\":{\"userId\":\"x\",\"itemId\":\"i\",\"time\":\"at\"}} | userId: the file has no"
            + " column x; the header has [u, i, at]",
        "{\"fields\":{\"userId\":\"u\",\"itemId\":\"i\",\"time\":\"at\"}} | eventType: the mapping"
            + " names no column",
        "{\"leaveOut\":{\"what\":[\"x\"]}} | leaveOut: the file has no column what; the header has",
        "{\"fillDown\":{\"by\":\"order\",\"columns\":[]}} | fillDown: the file has no column order"
      })
  void refusesAMappingByTheMemberThatIsWrong(String map, String sentence) {
    assertThatThrownBy(() -> mapped("u,i,at\n1,2,2024-01-01\n", map))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void knowsColumnsOfPersonalizeInAnySpelling() throws IOException {
    Path file = write("file.csv", "userId,Item ID,timestamp\nu,i,1609459200\n");
    assertThat(events(files(null).interactions(file, SHOP)))
        .containsExactly("2: u u View 2021-01-01T00:00:00Z i null");
  }

  @Test
  void refusesAMapThatIsNeitherFileNorPreset() {
    assertThatThrownBy(() -> files("magento").interactions(sample("ga4.jsonl"), SHOP))
        .hasMessage(
            "magento: is neither a file nor one of the presets personalize, ga4, segment, shopify,"
                + " woocommerce");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shopify-orders.csv", "woocommerce-orders.csv", "ga4.jsonl"})
  void goesOnAtEveryLineAsIfItHadNeverStopped(String sample) throws IOException {
    HistoryFile<Interaction> file = files(null).interactions(sample(sample), SHOP);
    List<ReadLine<Interaction>> whole = all(file);
    try (HistoryReader<Interaction> reader = file.open(Position.START)) {
      for (int read = 0; read <= whole.size(); read++) {
        assertThat(from(file, reader.position())).isEqualTo(whole.subList(read, whole.size()));
        reader.next();
      }
    }
  }

  @Test
  void meaningChangesWithTheMapping() throws IOException {
    String csv = "u,i,at\n1,2,2024-01-01\n";
    String map =
        "{\"fields\":{\"userId\":\"u\",\"itemId\":\"i\",\"time\":\"at\"},"
            + "\"defaultEventType\":\"%s\"}";
    String views = mapped(csv, map.formatted("View")).meaning();
    assertThat(mapped(csv, map.formatted("View")).meaning()).isEqualTo(views);
    assertThat(mapped(csv, map.formatted("Purchase")).meaning()).isNotEqualTo(views);
  }
}
