package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of any request, each member read in every way. */
class JsonMembersFuzzTest {

  private static final List<Function<JsonMembers, Function<String, Object>>> WAYS =
      List.of(
          members -> name -> members.requiredText(name, 1, 10),
          members -> members::optionalNumber,
          members -> name -> members.optionalInteger(name, 0, 10),
          members -> members::requiredTimestampMillis,
          members -> members::requiredMillis,
          members -> name -> members.requiredObjects(name, 0, 10),
          members -> name -> members.optionalTexts(name, 0, 10, 10),
          members -> name -> members.requiredTexts(name, 0, 10),
          members -> name -> members.optionalTextMap(name, 10, 10));

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    Optional<JsonMembers> parsed = READER.read(body.length, () -> JsonMembers.parse(body, "Error"));
    parsed.ifPresent(JsonMembersFuzzTest::readEveryMember);
  }

  private static void readEveryMember(JsonMembers members) {
    for (String name : members.names()) {
      for (Function<JsonMembers, Function<String, Object>> way : WAYS) {
        try {
          assertThat(way.apply(members).apply(name)).isNotNull();
        } catch (AwsException refused) {
          assertThat(refused.reason()).contains(name);
        }
      }
    }
  }
}
