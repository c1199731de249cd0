package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The HTTP side of the training jobs: who may start and see them, and the forms of answers. */
final class JobEndpoint extends Handler.Abstract {
  private static final String RUNS = "/jobruns(?:/(?<job>[0-9a-z]+))?";
  private static final int BODY_LIMIT_BYTES = 1 << 20;

  /** As many as the service tells of unless it is asked for another number. */
  private static final int LISTED = 50;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Pattern paths;
  private final JobAccess accesses;
  private final JobQueue queue;
  private final Callers callers;

  JobEndpoint(String application, JobQueue queue, Callers callers) {
    this.paths = Pattern.compile("/applications/" + Pattern.quote(application) + RUNS);
    this.accesses = new JobAccess(application);
    this.queue = queue;
    this.callers = callers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Matcher path = paths.matcher(request.getHttpURI().getPath());
    Optional<Caller> caller =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
            .flatMap(AccessKey::idOf)
            .flatMap(callers::find);
    if (caller.isEmpty()) {
      fail(
          403,
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
          response,
          callback);
    } else if (!path.matches()) {
      fail(404, "ResourceNotFoundException", "no such application", response, callback);
    } else if (request.getMethod().equals("POST") && path.group("job") == null) {
      byte[] body;
      try (var content = Content.Source.asInputStream(request)) {
        body = content.readNBytes(BODY_LIMIT_BYTES);
      }
      submit(caller.get(), body, response, callback);
    } else if (request.getMethod().equals("GET") && path.group("job") == null) {
      list(caller.get(), Request.extractQueryParameters(request), response, callback);
    } else if (request.getMethod().equals("GET")) {
      describe(caller.get(), path.group("job"), response, callback);
    } else {
      fail(400, "ValidationException", "not an operation of this service", response, callback);
    }
    return true;
  }

  private void list(Caller caller, Fields query, Response response, Callback callback) {
    if (refused(caller, accesses.toList(), response, callback)) {
      return;
    }
    String most = query.getValue("maxResults");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode runs = answer.putArray("jobRuns");
    queue
        .list(query.getValuesOrEmpty("states"), most == null ? LISTED : Integer.parseInt(most))
        .forEach(job -> runs.add(job.summarised()));
    send(200, answer, response, callback);
  }

  private void describe(Caller caller, String id, Response response, Callback callback) {
    if (refused(caller, accesses.toLookAt(id), response, callback)) {
      return;
    }
    queue
        .find(id)
        .ifPresentOrElse(
            job -> send(200, job.described(), response, callback),
            () -> fail(404, "ResourceNotFoundException", "no such job", response, callback));
  }

  private void submit(Caller caller, byte[] body, Response response, Callback callback)
      throws Exception {
    JsonNode call;
    try {
      call = JSON.readTree(body);
    } catch (IOException notJson) {
      fail(400, "ValidationException", "the body is not JSON", response, callback);
      return;
    }
    if (refused(caller, accesses.toStart(call), response, callback)) {
      return;
    }
    String token = call.path("clientToken").asText();
    List<String> arguments = new ArrayList<>();
    call.at("/jobDriver/sparkSubmit/entryPointArguments")
        .forEach(argument -> arguments.add(argument.asText()));
    if (token.isEmpty() || arguments.isEmpty()) {
      fail(
          400,
          "ValidationException",
          "clientToken and entryPointArguments are required",
          response,
          callback);
      return;
    }
    JobRun job = queue.submit(token, call.path("name").asText(), arguments);
    send(200, job.started(), response, callback);
  }

  private static boolean refused(
      Caller caller, List<Access> accesses, Response response, Callback callback) {
    Optional<String> refusal = caller.refusal(accesses);
    refusal.ifPresent(sentence -> fail(403, "AccessDeniedException", sentence, response, callback));
    return refusal.isPresent();
  }

  private static void fail(
      int status, String error, String message, Response response, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", error);
    send(status, JsonNodeFactory.instance.objectNode().put("message", message), response, callback);
  }

  private static void send(int status, JsonNode body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, body.toString(), callback);
  }
}
