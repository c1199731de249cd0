package dev.cartwise.local.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.naming.Arns;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** GetSecretValue of AWS Secrets Manager, for who has the right to the secret. */
public final class SecretsEndpoint extends Handler.Abstract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TARGET = "secretsmanager.GetSecretValue";
  private static final String CURRENT = "AWSCURRENT";
  private static final String PREVIOUS = "AWSPREVIOUS";
  private static final int LARGEST_REQUEST = 65_536;

  private final LocalSecrets secrets;
  private final String prefix;
  private final Callers callers;

  /**
   * @param prefix leads the names of all secrets
   */
  public SecretsEndpoint(LocalSecrets secrets, String prefix, Callers callers) {
    this.secrets = secrets;
    this.prefix = prefix;
    this.callers = callers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    byte[] body;
    try (var content = Content.Source.asInputStream(request)) {
      body = content.readNBytes(LARGEST_REQUEST);
    }
    Optional<Caller> caller =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
            .flatMap(AccessKey::idOf)
            .flatMap(callers::find);
    if (caller.isEmpty()) {
      refuse(
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
          response,
          callback);
    } else if (!TARGET.equals(request.getHeaders().get("X-Amz-Target"))) {
      refuse("UnknownOperationException", "only " + TARGET + " is here", response, callback);
    } else {
      answer(caller.get(), read(body), response, callback);
    }
    return true;
  }

  private void answer(Caller caller, JsonNode asked, Response response, Callback callback) {
    String name = asked.path("SecretId").asText();
    String stage = asked.path("VersionStage").asText(CURRENT);
    String arn = Arns.secret(name);
    Optional<String> refusal =
        caller.refusal(List.of(Access.of("secretsmanager:GetSecretValue", arn)));
    if (refusal.isPresent()) {
      refuse("AccessDeniedException", refusal.get(), response, callback);
      return;
    }
    Optional<String> value =
        Optional.of(name)
            .filter(each -> each.startsWith(prefix))
            .filter(each -> stage.equals(CURRENT) || stage.equals(PREVIOUS))
            .flatMap(each -> secrets.find(each.substring(prefix.length()), stage.equals(PREVIOUS)));
    if (value.isEmpty()) {
      refuse(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret value for staging label: " + stage,
          response,
          callback);
      return;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("ARN", arn).put("Name", name).put("SecretString", value.get());
    answer.put("VersionId", versionOf(value.get())).putArray("VersionStages").add(stage);
    send(200, answer, response, callback);
  }

  /** One id for one value: nothing else tells the versions of a file apart. */
  private static String versionOf(String value) {
    return UUID.nameUUIDFromBytes(("version of " + value).getBytes(StandardCharsets.US_ASCII))
        .toString();
  }

  private static JsonNode read(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static void refuse(String type, String message, Response response, Callback callback) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    send(400, error.put("__type", type).put("Message", message), response, callback);
  }

  private static void send(int status, ObjectNode json, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.1");
    response.write(
        true, ByteBuffer.wrap(json.toString().getBytes(StandardCharsets.UTF_8)), callback);
  }
}
