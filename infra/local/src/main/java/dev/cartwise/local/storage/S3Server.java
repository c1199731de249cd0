package dev.cartwise.local.storage;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Optional;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** A server that speaks S3 on a free port of 127.0.0.1, below a path. */
final class S3Server implements AutoCloseable {
  /** S3's own limit of one put. */
  private static final long LARGEST_PUT_BYTES = 5L << 30;

  private final S3Proxy proxy;
  private final String path;

  private S3Server(S3Proxy proxy, String path) {
    this.proxy = proxy;
    this.path = path;
  }

  /**
   * Starts to answer.
   *
   * @param path leads every bucket: empty, or a slash and a name; nothing else is answered
   * @param signed what callers who sign work on, within their roles
   * @param unsigned what requests without a signature meet
   */
  static S3Server start(String path, BlobStore signed, UnsignedBlobStore unsigned, Callers callers)
      throws Exception {
    AccessKey operator = callers.operator().key();
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(unsigned)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .servicePath(path)
            .awsAuthentication(AuthenticationType.AWS_V4, operator.id(), operator.secret())
            .v4MaxNonChunkedRequestSize(LARGEST_PUT_BYTES)
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    proxy.setBlobStoreLocator((id, container, key) -> grant(id, callers, signed));
    Server server = serverOf(proxy);
    server.setHandler(new UnreadForms(server.getHandler()));
    proxy.start();
    return new S3Server(proxy, path);
  }

  /** The library offers no place for a handler before its own: its server is reached by name. */
  private static Server serverOf(S3Proxy proxy) throws ReflectiveOperationException {
    Field server = S3Proxy.class.getDeclaredField("server");
    server.setAccessible(true);
    return (Server) server.get(proxy);
  }

  /** What the sender of a request works on; null for an unknown access key. */
  private static @Nullable AccessGrant grant(
      @Nullable String accessKeyId, Callers callers, BlobStore store) {
    return Optional.ofNullable(accessKeyId)
        .flatMap(callers::find)
        .map(caller -> new AccessGrant(caller.key().secret(), within(caller, store)))
        .orElse(null);
  }

  private static BlobStore within(Caller caller, BlobStore store) {
    return caller.mayDoEverything() ? store : new GuardedBlobStore(store, caller);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort() + path);
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new LocalSystemException(Reason.PART_FAILED, "object storage does not stop", e);
    }
  }
}
