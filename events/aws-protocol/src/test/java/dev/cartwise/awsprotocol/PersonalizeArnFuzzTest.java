package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names of resources, whose parts must put together what was sent. */
class PersonalizeArnFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  @FuzzTest
  void takesApartOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    READER
        .read(bytes.length, () -> PersonalizeArn.parse("arn", text))
        .ifPresent(
            arn -> {
              String end = arn.name().isEmpty() ? arn.group() : arn.group() + "/" + arn.name();
              assertThat(text).startsWith("arn:").endsWith(":" + arn.type() + "/" + end);
              assertThat(arn.group()).isNotEmpty().doesNotContain("/");
            });
  }
}
