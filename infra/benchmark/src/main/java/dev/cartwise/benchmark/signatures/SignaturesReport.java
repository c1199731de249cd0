package dev.cartwise.benchmark.signatures;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/**
 * How long a verification took of a processor, and the cryptography in it alone.
 *
 * @param bodyBytes length of the signed body
 * @param rounds rounds, in which the two took turns
 * @param calls verifications in a round
 * @param verifiedMicros one verification, median of the rounds
 * @param hashedMicros five HMACs and the hash of the body, median of the rounds
 * @param tokenMicros one token read, median of the rounds
 */
record SignaturesReport(
    int bodyBytes,
    int rounds,
    int calls,
    double verifiedMicros,
    double hashedMicros,
    double tokenMicros) {

  /** How many times as long as its cryptography a verification takes. */
  double ratio() {
    return verifiedMicros / hashedMicros;
  }

  String json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("bodyBytes", bodyBytes)
        .put("rounds", rounds)
        .put("calls", calls)
        .put("verifiedMicros", verifiedMicros)
        .put("hashedMicros", hashedMicros)
        .put("ratio", ratio())
        .put("tokenMicros", tokenMicros)
        .toString();
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "verifying a body of %,d bytes, %d rounds of %d",
            bodyBytes,
            rounds,
            calls),
        String.format(Locale.ROOT, "verification      %,10.1f µs", verifiedMicros),
        String.format(
            Locale.ROOT, "HMACs and hash    %,10.1f µs   ratio %.1f", hashedMicros, ratio()),
        String.format(Locale.ROOT, "token             %,10.1f µs", tokenMicros));
  }
}
