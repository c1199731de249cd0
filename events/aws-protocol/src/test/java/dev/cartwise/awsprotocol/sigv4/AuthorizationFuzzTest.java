package dev.cartwise.awsprotocol.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Authorization headers, of which nothing is trusted that was not sent. */
class AuthorizationFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    READER
        .read(bytes.length, () -> Authorization.parse(text))
        .ifPresent(
            told ->
                assertThat(text)
                    .startsWith(Authorization.ALGORITHM)
                    .contains("Credential=" + told.scope().keyId() + "/" + told.scope().text())
                    .contains("SignedHeaders=" + told.signedHeaders().text())
                    .contains("Signature=" + told.signature()));
  }
}
