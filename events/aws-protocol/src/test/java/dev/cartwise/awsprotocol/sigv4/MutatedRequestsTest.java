package dev.cartwise.awsprotocol.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.sigv4.SentRequest.Gateway;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests that were changed after they had been signed. */
class MutatedRequestsTest {

  private static final int MUTATIONS = 10_000;
  private static final List<SentRequest> SIGNED =
      List.of(
          AwsSigner.signed(
              "personalize",
              AwsSigner.post("/shops/demo/events", "application/json", "{\"userId\":\"u-1\"}")),
          AwsSigner.signed(
              "rekognition",
              AwsSigner.post("/rekognition", "application/x-amz-json-1.1", "")
                  .withBody(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 7})
                  .withHeader("x-amz-target", "RekognitionService.DetectLabels")),
          AwsSigner.signed(
              "execute-api",
              AwsSigner.get("/items/a%2Fb%20%E4%B8%AD/similar", "numResults=10&weeks=4")),
          AwsSigner.signed(
              "execute-api", AwsSigner.get("/shops/demo/items/red/summary", "a=b%2Bc")),
          AwsSigner.signed(
              "execute-api",
              AwsSigner.get("/items/shoe/reviews/r-1", "")
                  .withMethod("DELETE")
                  .withHeader("x-shop-tag", "b", "a")));

  /** Every key of one letter more or less is somebody's, under a secret of his own. */
  private static final SignatureVerifier<String> VERIFIER =
      new SignatureVerifier<>(
          id ->
              Optional.of(
                  new SigningKey<>(AwsSigner.KEY.equals(id) ? AwsSigner.SECRET : id, "demo")),
          AwsSigner.CLOCK);

  @Test
  void noneOfTenThousandPasses() {
    Random random = new Random(20150830);
    Map<Mutation, Integer> counts = new EnumMap<>(Mutation.class);
    for (int done = 0; done < MUTATIONS; ) {
      Gateway gateway = Gateway.values()[random.nextInt(2)];
      SentRequest sent = SIGNED.get(random.nextInt(SIGNED.size()));
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      HttpApiRequest mutated = mutation.of(sent, random).event(gateway);
      if (!mutated.equals(sent.event(gateway))) {
        done++;
        counts.merge(mutation, 1, Integer::sum);
        assertThatThrownBy(() -> VERIFIER.verify(mutated))
            .as(() -> mutation + " of " + sent + ": " + mutated)
            .isInstanceOf(AwsException.class);
      }
    }
    assertThat(counts)
        .hasSize(Mutation.values().length)
        .allSatisfy((m, n) -> assertThat(n).isGreaterThan(100));
  }

  @Test
  void allOfThemPassUnchanged() {
    for (SentRequest sent : SIGNED) {
      for (Gateway gateway : Gateway.values()) {
        assertThat(VERIFIER.verify(sent.event(gateway)).keyId()).isEqualTo(AwsSigner.KEY);
      }
    }
  }
}
