package dev.cartwise.analyzereviews;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.fuzzing.FuzzedReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of every operation of Comprehend. */
class ComprehendApiFuzzTest {

  private static final List<String> OPERATIONS =
      List.of("DetectSentiment", "BatchDetectSentiment", "DetectDominantLanguage", "Other");

  private static final Deadline NEVER = Deadline.in(Duration.ofSeconds(1), () -> 0);

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final WordCountingReader words = new WordCountingReader();

  @FuzzTest
  void answersOrRefuses(byte[] body) {
    for (String operation : OPERATIONS) {
      READER.read(
          body.length,
          () -> ComprehendApi.answer("Comprehend_20171127." + operation, body, words, NEVER));
    }
  }
}
