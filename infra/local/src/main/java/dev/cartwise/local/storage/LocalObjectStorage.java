package dev.cartwise.local.storage;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** S3 on a free port of 127.0.0.1, keeping objects as files of a directory. */
public final class LocalObjectStorage implements AutoCloseable {
  private final S3Proxy proxy;
  private final NotifyingBlobStore store;

  private LocalObjectStorage(S3Proxy proxy, NotifyingBlobStore store) {
    this.proxy = proxy;
    this.store = store;
  }

  /** Starts over {@code directory}, which must exist, with one bucket in it. */
  public static LocalObjectStorage start(Path directory, String bucket) {
    NotifyingBlobStore store =
        new NotifyingBlobStore(new FilesystemNio2BlobStore(directory.toString()));
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.NONE, "", "")
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    try {
      if (!store.containerExists(bucket)) {
        store.createContainer(bucket);
      }
      proxy.start();
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "object storage does not start over " + directory, e);
    }
    return new LocalObjectStorage(proxy, store);
  }

  /** Sets who hears of created objects, on the thread that serves the writer's request. */
  public void notify(ObjectCreatedListener listener) {
    store.notify(listener);
  }

  /** The endpoint for {@code AWS_ENDPOINT_URL_S3}; buckets are addressed by path. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /** An object's first {@code limitBytes}; empty when it does not exist. */
  public Optional<byte[]> read(String bucket, String key, int limitBytes) {
    if (!store.blobExists(bucket, key)) {
      return Optional.empty();
    }
    try (var content = store.getBlob(bucket, key)) {
      return Optional.of(content.readNBytes(limitBytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The common prefixes directly under a prefix, each ending in a slash. */
  public List<String> folders(String bucket, String prefix) {
    return store
        .list(ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).delimiter("/").build())
        .commonPrefixes()
        .stream()
        .map(CommonPrefix::prefix)
        .toList();
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new LocalSystemException(Reason.PART_FAILED, "object storage does not stop", e);
    } finally {
      store.close();
    }
  }
}
