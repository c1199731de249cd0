package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTextsTest {

  private final TestFunction function = new TestFunction("demo=demo,other=other");

  @AfterEach
  void stop() {
    function.close();
  }

  private static ObjectNode batch() {
    ObjectNode batch = TestFunction.JSON.createObjectNode();
    batch.putArray("Records");
    return batch;
  }

  private static ObjectNode with(ObjectNode batch, String item, String kind, String properties) {
    ArrayNode records = (ArrayNode) batch.path("Records");
    ObjectNode record = records.addObject().put("eventName", "INSERT");
    ObjectNode change = record.putObject("dynamodb").put("SequenceNumber", "n" + records.size());
    ObjectNode image = change.putObject("NewImage");
    image.putObject("pk").put("S", "demo#0#" + kind);
    image.putObject("sk").put("S", item);
    image.putObject("schemaVersion").put("N", "1");
    image.putObject("properties").put("S", properties);
    return batch;
  }

  private static ObjectNode titled(ObjectNode batch, String item, String title) {
    return with(
        batch,
        item,
        "attributes",
        TestFunction.JSON.createObjectNode().put("Title", title).toString());
  }

  private JsonNode similar(String item, Map<String, String> query) {
    ObjectNode event =
        TestFunction.JSON
            .createObjectNode()
            .put("routeKey", "GET /shops/{shop}/items/{itemId}/similar-text");
    event.putObject("pathParameters").put("itemId", item).put("shop", "demo");
    event.set("queryStringParameters", TestFunction.JSON.valueToTree(query));
    return function.event(event);
  }

  @Test
  void embedsEachLanguageOfAnItem() {
    JsonNode answer =
        function.event(
            with(
                batch(),
                "p-1",
                "attributes",
                "{\"title\":\"Linen"
                    + " shirt\",\"titleZh\":\"亚麻衬衫\",\"DESCRIPTION\":\"cool\",\"price\":9}"));
    assertThat(answer.toString()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(function.reader().embedded()).containsExactlyInAnyOrder("Linen shirt\ncool", "亚麻衬衫");
    assertThat(function.stored()).contains("e-en=", "e-zh=");
    assertThat(function.metrics()).contains("\"TextsEmbedded\":1");
  }

  @Test
  void leavesATextAloneThatIsEmbeddedAlready() {
    function.event(titled(batch(), "p", "Tent"));
    function.event(
        with(batch(), "p", "attributes", "{\"title\":\"Tent\",\"price\":12,\"stock\":3}"));
    assertThat(function.reader().embedded()).containsExactly("Tent");
    function.event(titled(batch(), "p", "Big tent"));
    assertThat(function.reader().embedded()).containsExactly("Tent", "Big tent");
  }

  @Test
  void ofSeveralChangesOfAnItemTheNewestCounts() {
    function.event(titled(titled(batch(), "p", "Tent"), "p", "Big tent"));
    assertThat(function.reader().embedded()).containsExactly("Big tent");
  }

  @Test
  void ignoresItsOwnRowsAndRemovals() {
    ObjectNode batch = with(with(batch(), "p", "text", "{}"), "p", "image", "{}");
    ObjectNode removal = ((ArrayNode) batch.path("Records")).addObject().put("eventName", "REMOVE");
    removal.putObject("dynamodb").put("SequenceNumber", "n9");
    assertThat(function.event(batch).toString()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(function.reader().embedded()).isEmpty();
  }

  @Test
  void aPoisonRecordFailsAlone() {
    JsonNode answer = function.sample("item-stream/poison-and-others.json");
    assertThat(answer.path("batchItemFailures").findValuesAsText("itemIdentifier"))
        .containsExactly("111000000000000000000002");
    assertThat(function.reader().embedded()).contains("Linen shirt");
  }

  @Test
  void reportsEveryRecordOfAShopWhoseRowsCannotBeWritten() {
    function.client().deleteTable(table -> table.tableName("test-item-features"));
    ObjectNode batch = titled(titled(batch(), "a", "Tent"), "b", "Pan");
    assertThat(function.event(batch).path("batchItemFailures").findValuesAsText("itemIdentifier"))
        .containsExactly("n1", "n2");
  }

  @Test
  void aBatchThatRunsOutOfTimeGoesOnWhereItStopped() {
    ObjectNode batch = batch();
    for (int item = 0; item < 50; item++) {
      titled(batch, "item-" + item, "Tent " + item);
    }
    function.reader().whenRead(() -> function.wait(Duration.ofSeconds(1)));

    List<String> failed =
        function.event(batch).path("batchItemFailures").findValuesAsText("itemIdentifier");

    assertThat(failed).hasSize(30).startsWith("n21").endsWith("n50");
    assertThat(function.reader().embedded()).hasSize(20);
    assertThat(function.event(batch).path("batchItemFailures")).hasSize(10);
    assertThat(function.event(batch).path("batchItemFailures")).isEmpty();
    assertThat(function.reader().embedded()).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void everyChangeOfAnItemThatWasNotReachedComesAgain() {
    ObjectNode batch = titled(titled(batch(), "slow", "Tent"), "late", "Pan");
    titled(batch, "late", "Big pan");
    function.reader().whenRead(() -> function.wait(Duration.ofSeconds(30)));

    assertThat(function.event(batch).path("batchItemFailures").findValuesAsText("itemIdentifier"))
        .containsExactly("n2", "n3");
  }

  @Test
  void readsTheBeginningOfALongTextToItsLastWholeWord() {
    ObjectNode properties = TestFunction.JSON.createObjectNode();
    properties.put("description", "waterproof ".repeat(3_000)).put("title", "Tent");
    function.event(with(batch(), "p", "attributes", properties.toString()));

    String text = function.reader().embedded().get(0);
    assertThat(text).startsWith("Tent\nwaterproof").endsWith("waterproof");
    assertThat(text.length()).isBetween(ProductText.MAX_CHARS - 11, ProductText.MAX_CHARS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"亚麻衬衫", "𠀀𠀁", "x"})
  void endsATextWithoutWordsAtTheLimit(String piece) {
    ObjectNode properties = TestFunction.JSON.createObjectNode();
    properties.put("title", "a" + piece.repeat(8_000));
    function.event(with(batch(), "p", "attributes", properties.toString()));

    String text = function.reader().embedded().get(0);
    assertThat(text.length()).isBetween(ProductText.MAX_CHARS - 1, ProductText.MAX_CHARS);
    assertThat(text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
        .isTrue();
  }

  @Test
  void findsItemsWhoseTextsAreAlike() {
    function.event(
        titled(
            titled(titled(batch(), "shirt", "linen shirt"), "shirt-2", "linen shirts"),
            "pan",
            "uvwxyz 0123"));
    JsonNode answer = TestFunction.body(similar("shirt", Map.of("numResults", "1")));
    assertThat(answer.path("itemId").textValue()).isEqualTo("shirt");
    assertThat(answer.path("similarItems").findValuesAsText("itemId")).containsExactly("shirt-2");
    assertThat(answer.at("/similarItems/0/score").doubleValue()).isBetween(0.5, 1.0);
  }

  @Test
  void textsOfDifferentLanguagesAreNoNeighbours() {
    function.event(titled(titled(batch(), "a", "linen shirt"), "b", "亚麻衬衫很舒服"));
    assertThat(TestFunction.body(similar("a", Map.of())).path("similarItems")).isEmpty();
  }

  @Test
  void aNewTextIsFoundAfterFiveMinutes() {
    function.event(titled(titled(batch(), "a", "linen shirt"), "b", "linen shirts"));
    assertThat(TestFunction.body(similar("a", Map.of())).path("similarItems")).hasSize(1);
    function.event(titled(batch(), "c", "linen shirt"));
    assertThat(TestFunction.body(similar("a", Map.of())).path("similarItems")).hasSize(1);
    function.wait(Duration.ofMinutes(5));
    assertThat(TestFunction.body(similar("a", Map.of())).path("similarItems")).hasSize(2);
  }

  @Test
  void refusesAnUnknownItemAndACountOutOfRange() {
    assertThat(similar("nothing", Map.of()).path("statusCode").intValue()).isEqualTo(404);
    assertThat(similar("nothing", Map.of("numResults", "0")).path("statusCode").intValue())
        .isEqualTo(400);
  }
}
