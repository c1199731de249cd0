package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {

  private static JsonMembers parse(String json) {
    return JsonMembers.parse(json.getBytes(StandardCharsets.UTF_8), "InvalidInputException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"x\"", "{\"a\":1} trailing", "{\"a\":1,\"a\":2}"})
  void refusesABodyThatIsNotOneJsonObject(String body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(AwsException.class)
        .hasMessageStartingWith("body: ");
  }

  @Test
  void refusesATreeThatWouldFillTheHeapOfAFunction() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyLists.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("InvalidInputException body: ");
  }

  /** Parses 6 MB of empty lists in a JVM as small as a function's. */
  static final class ManyLists {

    private static final int BYTES = 6_000_000;

    private ManyLists() {}

    public static void main(String[] none) {
      byte[] body = new byte[BYTES];
      byte[] list = "[],".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < BYTES; i++) {
        body[i] = list[i % list.length];
      }
      byte[] begin = "{\"a\":[".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(begin, 0, body, 0, begin.length);
      try {
        JsonMembers.parse(body, "InvalidInputException");
      } catch (AwsException e) {
        System.out.println(e.errorType() + " " + e.reason());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "\"null\"", "\"undefined\"", "\"\"", "\" \\u3000\"", "7", "\"7\""})
  void takesDigitsForAnIdAndPlaceholdersForNone(String id) {
    assertThat(parse("{\"id\":" + id + "}").optionalId("id", 5))
        .isEqualTo(id.contains("7") ? Optional.of("7") : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "[]", "true", "\"123456\"", "123456", "\"a\\ud83d\""})
  void refusesWhatIsNoId(String id) {
    assertThatThrownBy(() -> parse("{\"id\":" + id + "}").optionalId("id", 5))
        .hasMessageStartingWith("id: ");
  }

  @Test
  void readsListsOfIdsLikeSingleOnes() {
    JsonMembers members =
        parse("{\"ids\":[7,\"a\",\"undefined\",null,\" \",\"null\"],\"bad\":[1,1.5]}");
    assertThat(members.optionalIds("ids", 1, 6, 5)).containsExactly("7", "a");
    assertThat(members.optionalIds("others", 1, 6, 5)).isEmpty();
    assertThatThrownBy(() -> members.optionalIds("ids", 1, 5, 5))
        .hasMessage("ids: must have 1 to 5 entries but has 6");
    assertThatThrownBy(() -> members.optionalIds("bad", 1, 2, 5))
        .hasMessage("bad[1]: must be a text");
  }

  @Test
  void saysThatATimeIsInMilliseconds() {
    JsonMembers members = parse("{\"at\":1772000000000,\"far\":99999999999}");
    assertThatThrownBy(() -> members.requiredTimestampMillis("at"))
        .hasMessage("at: is in milliseconds: send seconds since 1970");
    assertThat(members.requiredTimestampMillis("far")).isEqualTo(99_999_999_999_000L);
  }

  @Test
  void namesTheOffendingMemberByItsFullPath() {
    JsonMembers event = parse("{\"list\":[{},{\"id\":7}]}").requiredObjects("list", 1, 10).get(1);
    assertThatThrownBy(() -> event.requiredText("id", 1, 5))
        .hasMessage("list[1].id: must be a text");
  }

  @Test
  void countsCharactersNotSurrogates() {
    assertThat(parse("{\"t\":\"😀😀\"}").requiredText("t", 1, 2)).isEqualTo("😀😀");
    assertThatThrownBy(() -> parse("{\"t\":\"😀😀😀\"}").requiredText("t", 1, 2))
        .hasMessage("t: must have 1 to 2 characters but has 3");
  }

  @Test
  void readsMillisecondsWhole() {
    assertThat(parse("{\"t\":1700000000123}").requiredMillis("t")).isEqualTo(1_700_000_000_123L);
    assertThatThrownBy(() -> parse("{\"t\":1.5}").requiredMillis("t"))
        .hasMessageContaining("t: must be a whole number");
    assertThatThrownBy(() -> parse("{}").requiredMillis("t")).hasMessageContaining("is required");
  }

  @Test
  void readsTimestampsInSecondsWithOrWithoutFraction() {
    assertThat(parse("{\"t\":1700000000.123}").requiredTimestampMillis("t"))
        .isEqualTo(1_700_000_000_123L);
    assertThat(parse("{\"t\":1700000000}").requiredTimestampMillis("t"))
        .isEqualTo(1_700_000_000_000L);
  }

  @Test
  void treatsNullAsAbsent() {
    assertThat(parse("{\"t\":null}").optionalText("t", 1, 2)).isEmpty();
    assertThat(parse("{\"t\":null,\"u\":1}").names()).containsExactly("u");
  }

  @Test
  void refusesListsOutsideTheirSize() {
    assertThatThrownBy(() -> parse("{\"l\":[]}").requiredObjects("l", 1, 10))
        .hasMessage("l: must have 1 to 10 entries but has 0");
    assertThatThrownBy(() -> parse("{\"l\":{}}").requiredObjects("l", 1, 10))
        .hasMessage("l: must be a list");
  }

  @Test
  void readsTextMapsInTheirOrder() {
    assertThat(parse("{\"m\":{\"b\":\"1\",\"a\":\"2\"}}").optionalTextMap("m", 2, 5).keySet())
        .containsExactly("b", "a");
    assertThatThrownBy(() -> parse("{\"m\":{\"b\":1}}").optionalTextMap("m", 2, 5))
        .hasMessage("m.b: must be a text");
  }

  @Test
  void refusesWholeNumbersOutOfRangeOrWithAFraction() {
    assertThat(parse("{\"n\":25}").optionalInteger("n", 0, 500)).hasValue(25);
    assertThatThrownBy(() -> parse("{\"n\":2.5}").optionalInteger("n", 0, 500))
        .hasMessage("n: must be a whole number from 0 to 500");
    assertThatThrownBy(() -> parse("{\"n\":1e999}").optionalNumber("n"))
        .hasMessageStartingWith("n: ");
  }
}
