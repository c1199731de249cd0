package dev.cartwise.local.keys;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.NewKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How keys are printed.
 *
 * @param isJson whether as one line of JSON
 */
public record KeyText(boolean isJson) {

  /** A new key with its secret. */
  public String made(NewKey made) {
    if (isJson) {
      return json(made.key()).put("secret", made.secret()).toString();
    }
    return "key     "
        + made.key().id()
        + "\nsecret  "
        + made.secret()
        + "\nThe secret is shown this once: keep it now.";
  }

  /** Keys without their secrets. */
  public String listed(List<AccessKey> keys) {
    return keys.isEmpty() && !isJson ? "no keys" : text("keys", keys);
  }

  /** Keys that were revoked. */
  public String revoked(List<AccessKey> keys) {
    return keys.isEmpty() && !isJson ? "no key was in force" : text("revoked", keys);
  }

  /** Tokens that were revoked. */
  public String tokensRevoked(ShopId shop, Instant until) {
    return isJson
        ? object().put("shop", shop.value()).put("tokensRevokedUntil", until.toString()).toString()
        : "All tokens of " + shop + " made until " + until + " are refused within a minute.";
  }

  /** A new secret for tokens. */
  public String rotated() {
    return isJson
        ? object().put("rotated", "token-signing").toString()
        : "New tokens are signed with a new secret within ten minutes. Those that are out hold on;"
            + " after half an hour rotate again, if the old secret must go.";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String text(String name, List<AccessKey> keys) {
    if (isJson) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      ArrayNode list = document.putArray(name);
      keys.forEach(key -> list.add(json(key)));
      return document.toString();
    }
    return keys.stream().map(KeyText::line).collect(Collectors.joining("\n"));
  }

  private static String line(AccessKey key) {
    return String.format(
        Locale.ROOT,
        "%s  %-10s  %-10s  made %s  %s",
        key.id(),
        key.owner().shop(),
        key.owner().role().text(),
        key.created(),
        key.revoked().map(since -> "revoked " + since).orElse("in force"));
  }

  private static ObjectNode json(AccessKey key) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", key.id().value())
            .put("shop", key.owner().shop().value())
            .put("role", key.owner().role().text())
            .put("created", key.created().toString());
    key.revoked().ifPresent(since -> node.put("revoked", since.toString()));
    return node;
  }
}
