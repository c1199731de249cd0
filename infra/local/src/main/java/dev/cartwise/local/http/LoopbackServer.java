package dev.cartwise.local.http;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server that listens on 127.0.0.1 alone. */
public final class LoopbackServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAXIMUM_THREADS = 200;

  private final String name;
  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(String name, Server server, ServerConnector connector) {
    this.name = name;
    this.server = server;
    this.connector = connector;
  }

  /**
   * Takes a port without answering on it yet: clients that connect wait for {@link #serve}.
   *
   * @param name names the server's threads
   * @param port 0 takes a free one
   * @throws LocalSystemException when the port is taken
   */
  public static LoopbackServer bind(String name, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MAXIMUM_THREADS, 4);
    threads.setName(name);
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Paths are matched to routes, never to files: an escaped slash is part of a name.
    http.setUriCompliance(UriCompliance.UNSAFE);
    ServerConnector connector =
        new ServerConnector(server, null, null, null, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setPort(port);
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setStopTimeout(0);
    try {
      connector.open();
    } catch (IOException e) {
      throw new LocalSystemException(
          Reason.PORT_IN_USE,
          "port " + port + " of " + HOST + " is in use: stop what listens there, or choose --port",
          e);
    }
    return new LoopbackServer(name, server, connector);
  }

  /** Takes a free port and answers on it. */
  public static LoopbackServer start(String name, Handler handler) {
    LoopbackServer bound = bind(name, 0);
    bound.serve(handler);
    return bound;
  }

  /**
   * Begins to answer programs, and pages of this machine.
   *
   * @throws LocalSystemException when the handler does not start
   */
  public void serve(Handler handler) {
    serve(handler, Origins.OF_THIS_MACHINE);
  }

  /**
   * Begins to answer programs, and pages of some origins.
   *
   * @throws LocalSystemException when the handler does not start
   */
  public void serve(Handler handler, Origins origins) {
    server.setHandler(new PageGuard(handler, origins));
    try {
      server.start();
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "the " + name + " server does not start", e);
    }
  }

  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
      connector.close();
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "the " + name + " server does not stop", e);
    }
  }
}
