package dev.cartwise.shopregistry.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens, of which none is taken that was not signed with the secret. */
class TokenReaderFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final TokenReader TOKENS =
      new TokenReader(
          new FixedSecrets(List.of(new TokenSecret("k", new byte[32]))),
          shop -> Optional.empty(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    READER
        .read(bytes.length, () -> TOKENS.read(text))
        .ifPresent(
            token -> {
              assertThat(token.shop()).isEqualTo(new ShopId("demo"));
              assertThat(token.shoppers()).isNotEmpty();
            });
  }
}
