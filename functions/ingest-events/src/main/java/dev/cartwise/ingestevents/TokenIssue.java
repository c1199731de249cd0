package dev.cartwise.ingestevents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.token.TokenMint;
import java.time.Duration;
import java.util.Optional;

/** Answers a shop's server that asks for a token of one of its shoppers. */
final class TokenIssue {

  private static final String INVALID_INPUT = "InvalidInputException";
  private static final String USER = "userId";
  private static final int MAX_ID = 256;
  private static final int SHORTEST_SECONDS = 60;
  private static final int LONGEST_SECONDS = 900;

  private final TokenMint mint;

  TokenIssue(TokenMint mint) {
    this.mint = mint;
  }

  /**
   * The token as JSON, with the seconds for which it holds.
   *
   * @param shop whose shopper it is
   * @throws dev.cartwise.awsprotocol.AwsException InvalidInputException that names the offending
   *     member
   */
  String answer(ShopId shop, HttpApiRequest request) {
    JsonMembers members = JsonMembers.parse(request.bodyBytes(INVALID_INPUT), INVALID_INPUT);
    Optional<String> userId = members.optionalText(USER, 1, MAX_ID);
    Optional<String> sessionId = members.optionalText("sessionId", 1, MAX_ID);
    if (userId.isEmpty() && sessionId.isEmpty()) {
      throw members.invalid(USER, "give this, sessionId, or both");
    }
    int seconds =
        members
            .optionalInteger("expiresInSeconds", SHORTEST_SECONDS, LONGEST_SECONDS)
            .orElse(LONGEST_SECONDS);
    String token = mint.mint(shop, userId, sessionId, Duration.ofSeconds(seconds));
    return JsonNodeFactory.instance
        .objectNode()
        .put("token", token)
        .put("tokenType", "Bearer")
        .put("expiresInSeconds", seconds)
        .toString();
  }
}
