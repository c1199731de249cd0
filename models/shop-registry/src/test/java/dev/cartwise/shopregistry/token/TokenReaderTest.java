package dev.cartwise.shopregistry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final ShopId DEMO = new ShopId("demo");
  private static final TokenSecret OLD = secret("k-1", 1);
  private static final TokenSecret NEW = secret("k-2", 2);
  private static final String CLAIMS =
      "{\"iss\":\"cartwise\",\"shop\":\"demo\",\"sub\":\"u\",\"iat\":%d,\"exp\":%d}"
          .formatted(NOW.getEpochSecond(), NOW.getEpochSecond() + 900);

  private final TokenReader reader = reader(new FixedSecrets(List.of(NEW, OLD)), null);

  private static TokenSecret secret(String id, int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new TokenSecret(id, bytes);
  }

  private static TokenReader reader(TokenSecrets secrets, @Nullable Instant revoked) {
    return new TokenReader(
        secrets, shop -> Optional.ofNullable(revoked), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String minted(TokenSecret secret, Duration ago) {
    return new TokenMint(
            new FixedSecrets(List.of(secret)), Clock.fixed(NOW.minus(ago), ZoneOffset.UTC))
        .mint(DEMO, Optional.of("客户 1"), Optional.of("s-1"), Duration.ofMinutes(15));
  }

  private static JsonWebSignature signature(String algorithm, TokenSecret secret, String claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setDoKeyValidation(false);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(secret.id());
    if (!algorithm.equals(AlgorithmIdentifiers.NONE)) {
      signature.setKey(secret.key());
    }
    signature.setPayload(claims);
    return signature;
  }

  @Test
  void readsWhatWasMinted() {
    ShopperToken token = reader.read(minted(NEW, Duration.ofMinutes(14)));

    assertThat(token.shop()).isEqualTo(DEMO);
    assertThat(token.shoppers())
        .containsExactlyInAnyOrder(Shopper.user(DEMO, "客户 1"), Shopper.session(DEMO, "s-1"));
    assertThat(token.issued()).isEqualTo(NOW.minus(Duration.ofMinutes(14)));
  }

  @Test
  void takesTokensOfTheSecretBeforeTheCurrentOneDuringARotation() {
    String old = minted(OLD, Duration.ZERO);

    assertThat(reader.read(old).shop()).isEqualTo(DEMO);
    assertRefused(reader(new FixedSecrets(List.of(NEW)), null), old);
  }

  @Test
  void refusesATokenWhoseTimeIsOver() {
    String token = minted(NEW, Duration.ofMinutes(15));

    assertThatThrownBy(() -> reader.read(token))
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> {
              assertThat(refusal.errorType()).isEqualTo("ExpiredTokenException");
              assertThat(refusal.status()).isEqualTo(403);
            });
  }

  @Test
  void refusesTokensThatWereMadeBeforeTheRevocation() {
    FixedSecrets secrets = new FixedSecrets(List.of(NEW));
    String token = minted(NEW, Duration.ofSeconds(10));

    assertRefused(reader(secrets, NOW.minusSeconds(10)), token);
    assertThat(reader(secrets, NOW.minusSeconds(11)).read(token).shop()).isEqualTo(DEMO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AlgorithmIdentifiers.NONE,
        AlgorithmIdentifiers.HMAC_SHA384,
        AlgorithmIdentifiers.HMAC_SHA512
      })
  void refusesEveryOtherAlgorithm(String algorithm) throws JoseException {
    assertRefused(reader, signature(algorithm, NEW, CLAIMS).getCompactSerialization());
  }

  @Test
  void takesTheSameClaimsUnderTheOneAlgorithm() throws JoseException {
    String token =
        signature(AlgorithmIdentifiers.HMAC_SHA256, NEW, CLAIMS).getCompactSerialization();

    assertThat(reader.read(token).userId()).contains("u");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"exp\":1793535300|\"exp\":1793538000",
        "\"exp\":1793535300|\"x\":1",
        "\"iat\":1793534400|\"x\":1",
        "\"iss\":\"cartwise\"|\"iss\":\"other\"",
        "\"shop\":\"demo\"|\"shop\":7",
      })
  void refusesClaimsThatNoMintOfOursWrites(String change) throws JoseException {
    int bar = change.indexOf('|');
    assertThat(CLAIMS).contains(change.substring(0, bar));
    String claims = CLAIMS.replace(change.substring(0, bar), change.substring(bar + 1));

    assertRefused(
        reader, signature(AlgorithmIdentifiers.HMAC_SHA256, NEW, claims).getCompactSerialization());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30."})
  void refusesWhatIsNoToken(String text) {
    assertRefused(reader, text);
  }

  @Test
  void refusesATokenThatIsTooLong() {
    assertRefused(reader, minted(NEW, Duration.ZERO) + "a".repeat(4096));
  }

  @Test
  void refusesTheSecretOfAnotherUnderTheNameOfOurs() {
    assertRefused(reader, minted(secret("k-2", 3), Duration.ZERO));
    assertRefused(reader, minted(secret("k-3", 2), Duration.ZERO));
  }

  @Test
  void refusesEveryMutation() {
    String token = minted(NEW, Duration.ZERO);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = decoded(token);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      String mutated = encoded(token, bytes);
      assertThat(mutated).isNotEqualTo(token);
      assertRefused(reader, mutated);
    }
  }

  /** The bytes of the three parts; a change of their base64 alone may stand for the same bytes. */
  private static byte[] decoded(String token) {
    StringBuilder all = new StringBuilder();
    for (String part : token.split("\\.")) {
      all.append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1));
    }
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String encoded(String token, byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (String part : token.split("\\.")) {
      int length = Base64.getUrlDecoder().decode(part).length;
      byte[] own = Arrays.copyOfRange(bytes, from, from + length);
      text.append(text.isEmpty() ? "" : ".");
      text.append(Base64.getUrlEncoder().withoutPadding().encodeToString(own));
      from += length;
    }
    return text.toString();
  }

  private static void assertRefused(TokenReader reader, String token) {
    assertThatThrownBy(() -> reader.read(token))
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> {
              assertThat(refusal.errorType()).isEqualTo("UnrecognizedClientException");
              assertThat(refusal.status()).isEqualTo(403);
              assertThat(refusal.reason()).startsWith("authorization: ");
            });
  }
}
