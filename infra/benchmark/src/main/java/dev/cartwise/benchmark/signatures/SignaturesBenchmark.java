package dev.cartwise.benchmark.signatures;

import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.sigv4.SignatureVerifier;
import dev.cartwise.awsprotocol.sigv4.SigningKey;
import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.token.TokenMint;
import dev.cartwise.shopregistry.token.TokenReader;
import dev.cartwise.shopregistry.token.TokenSecret;
import dev.cartwise.shopregistry.token.TokenSecrets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The verification of a signature beside the cryptography in it and the reading of a token, taking
 * turns; processor time.
 */
final class SignaturesBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CALLS = 2_000;
  private static final int WARM_UP_ROUNDS = 5;

  /** A signing key is four HMACs from its secret, and the signature is a fifth. */
  private static final int HMACS = 5;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-31T12:00:00Z"), ZoneOffset.UTC);
  private static final String KEY = "CWKEYAAAABBBBCCCCDDDDEEEE";
  private static final String SECRET = "wJalrXUtnFEMI+K7MDENG+bPxRfiCYEXAMPLEKEY";

  private final int bodyBytes;
  private final HttpApiRequest request;
  private final SignatureVerifier<String> verifier =
      new SignatureVerifier<>(id -> Optional.of(new SigningKey<>(SECRET, "demo")), CLOCK);

  private final TokenSecrets secrets = new OneSecret(new TokenSecret("t-1", new byte[32]));
  private final TokenReader tokens = new TokenReader(secrets, shop -> Optional.empty(), CLOCK);
  private final String token =
      new TokenMint(secrets, CLOCK)
          .mint(
              new ShopId("demo"),
              Optional.of("u-0001"),
              Optional.of("s-0001"),
              Duration.ofMinutes(15));

  SignaturesBenchmark(int bodyBytes) {
    this.bodyBytes = bodyBytes;
    this.request = SignedCall.of(KEY, SECRET, CLOCK, bodyBytes);
  }

  SignaturesReport run(int rounds) throws GeneralSecurityException {
    Durations verified = new Durations();
    Durations hashed = new Durations();
    Durations read = new Durations();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      double verifying = verify();
      double hashing = hash();
      double reading = readTokens();
      if (round >= 0) {
        verified.add(verifying / CALLS);
        hashed.add(hashing / CALLS);
        read.add(reading / CALLS);
      }
    }
    return new SignaturesReport(
        bodyBytes,
        rounds,
        CALLS,
        verified.median() * 1e3,
        hashed.median() * 1e3,
        read.median() * 1e3);
  }

  private double verify() {
    int known = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      known += verifier.verify(request).keyId().length();
    }
    return millisSince(start, known);
  }

  private double readTokens() {
    int known = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      known += tokens.read(token).shoppers().size();
    }
    return millisSince(start, known);
  }

  private double hash() throws GeneralSecurityException {
    int sum = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      byte[] key = SECRET.getBytes(StandardCharsets.UTF_8);
      byte[] text = KEY.getBytes(StandardCharsets.UTF_8);
      for (int mac = 0; mac < HMACS; mac++) {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(key, "HmacSHA256"));
        key = hmac.doFinal(text);
      }
      byte[] body = request.bodyBytes("InvalidInputException");
      sum += key.length + MessageDigest.getInstance("SHA-256").digest(body).length;
    }
    return millisSince(start, sum);
  }

  /** The results are used, so that they are not optimised away. */
  private static double millisSince(long start, int used) {
    double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    if (used == 0) {
      throw new IllegalStateException("nothing was verified");
    }
    return millis;
  }
}
