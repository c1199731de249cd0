package dev.cartwise.local.storage;

import java.net.URI;

/**
 * A second address of the object storage, where requests need no signature. A secret of 128 bits
 * leads its paths, so that programs which were told the address get in, while a page in a browser
 * of this machine, which can try ports, cannot. A signature that is sent is held to its role.
 */
public final class OpenStorage implements AutoCloseable {
  private final S3Server server;

  OpenStorage(S3Server server) {
    this.server = server;
  }

  /** The endpoint for {@code AWS_ENDPOINT_URL_S3}; whoever knows it may do everything. */
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }

  /** The endpoint is a secret: it is not shown. */
  @Override
  public String toString() {
    return "OpenStorage";
  }
}
