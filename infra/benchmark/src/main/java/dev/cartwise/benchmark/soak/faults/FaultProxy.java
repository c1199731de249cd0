package dev.cartwise.benchmark.soak.faults;

import dev.cartwise.benchmark.soak.faults.StoreRequest.Header;
import dev.cartwise.benchmark.soak.faults.Upstream.Answer;
import dev.cartwise.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A store's address on 127.0.0.1 at which it has the faults of a plan. */
public final class FaultProxy extends Handler.Abstract implements AutoCloseable {
  /** Longer than a patient client waits for one attempt, shorter than a function's timeout. */
  private static final long SILENCE_MILLIS = 3_000;

  private final Store store;
  private final Upstream upstream;
  private final FaultPlan plan;
  private final FaultLog log;
  private final LoopbackServer server;

  private FaultProxy(Store store, URI endpoint, FaultPlan plan, FaultLog log) {
    this.store = store;
    this.upstream = new Upstream(endpoint);
    this.plan = plan;
    this.log = log;
    this.server = LoopbackServer.bind("faults-" + store, 0);
  }

  /**
   * Begins to answer.
   *
   * @param endpoint where the store is
   */
  public static FaultProxy start(Store store, URI endpoint, FaultPlan plan, FaultLog log) {
    FaultProxy proxy = new FaultProxy(store, endpoint, plan, log);
    proxy.server.serve(proxy);
    return proxy;
  }

  /** Where it answers. */
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    StoreRequest read = read(request);
    Optional<FaultKind> fault = plan.next(read);
    fault.ifPresent(kind -> log.add(kind, store + " " + read.operation()));
    try {
      Optional<Answer> answer =
          fault.isEmpty() ? Optional.of(upstream.send(read)) : disturbed(fault.get(), read);
      if (answer.isPresent()) {
        send(answer.get(), response, callback);
      } else {
        hangUp(request, callback);
      }
    } catch (IOException e) {
      log.note("store out of reach", store + " " + read.operation() + ": " + e);
      hangUp(request, callback);
    }
    return true;
  }

  /** The answer under a fault; empty when the connection breaks instead. */
  private Optional<Answer> disturbed(FaultKind fault, StoreRequest request)
      throws IOException, InterruptedException {
    return switch (fault) {
      case THROTTLED -> Optional.of(store.throttled());
      case DISK_FULL -> Optional.of(store.broken());
      case TIMED_OUT -> {
        Thread.sleep(SILENCE_MILLIS);
        // The caller has gone; what it asked for happens all the same.
        upstream.send(request);
        yield Optional.empty();
      }
      case ANSWER_LOST -> {
        upstream.send(request);
        yield Optional.empty();
      }
      case HALF_WRITTEN -> Optional.of(halfDone(request));
      case CLOCK_JUMPED -> throw new IllegalArgumentException("no fault of a store");
    };
  }

  private Answer halfDone(StoreRequest request) throws IOException {
    HalfBatch half = HalfBatch.of(request.body());
    if (half.isEmpty()) {
      return store.broken();
    }
    Answer done = upstream.send(request.withBody(half.doneBytes()));
    boolean tellsTheRest = request.body().length % 2 == 0;
    if (done.status() != 200) {
      return done;
    }
    return tellsTheRest
        ? store.refusal(200, "").withBody(half.answer(done.body(), !request.isWrite()))
        : store.broken();
  }

  private StoreRequest read(Request request) throws IOException {
    List<Header> headers = new ArrayList<>();
    for (HttpField field : request.getHeaders()) {
      headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
    }
    try (var content = Content.Source.asInputStream(request)) {
      return StoreRequest.of(
          store,
          request.getMethod(),
          request.getHttpURI().getPathQuery(),
          headers,
          content.readAllBytes());
    }
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.getHeaders().add(header.name(), header.value()));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  private static void hangUp(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.succeeded();
  }

  @Override
  public void close() throws IOException {
    server.close();
    upstream.close();
  }
}
