package dev.cartwise.local.storage;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** S3 on a free port of 127.0.0.1, keeping objects as files of a directory. */
public final class LocalObjectStorage implements AutoCloseable {
  /** S3's own limit of one put. */
  private static final long LARGEST_PUT_BYTES = 5L << 30;

  private final S3Proxy proxy;
  private final NotifyingBlobStore store;

  private LocalObjectStorage(S3Proxy proxy, NotifyingBlobStore store) {
    this.proxy = proxy;
    this.store = store;
  }

  /**
   * Starts over {@code directory}, which must exist, with one bucket in it.
   *
   * @param callers who may send requests, which have to be signed
   */
  public static LocalObjectStorage start(Path directory, String bucket, Callers callers) {
    NotifyingBlobStore store =
        new NotifyingBlobStore(new FilesystemNio2BlobStore(directory.toString()));
    AccessKey operator = callers.operator().key();
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(new PrivateBlobStore(store))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, operator.id(), operator.secret())
            .v4MaxNonChunkedRequestSize(LARGEST_PUT_BYTES)
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    proxy.setBlobStoreLocator((id, container, key) -> grant(id, callers, store));
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

  /** What the sender of a request works on; null for an unknown access key. */
  private static @Nullable AccessGrant grant(
      @Nullable String accessKeyId, Callers callers, BlobStore store) {
    return Optional.ofNullable(accessKeyId)
        .flatMap(callers::find)
        .map(
            caller ->
                new AccessGrant(
                    caller.key().secret(),
                    caller.mayDoEverything() ? store : new GuardedBlobStore(store, caller)))
        .orElse(null);
  }

  /** Sets who hears of created objects, on the thread that serves the writer's request. */
  public void notify(ObjectChangeListener listener) {
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

  /** Stores an object, as a part of the cloud itself would do it. */
  public void write(String bucket, String key, byte[] content) {
    store.putBlob(
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentLength((long) content.length)
            .build(),
        new ByteArrayInputStream(content));
  }

  /** How many objects have keys that begin so. */
  public long count(String bucket, String prefix) {
    long count = 0;
    ListObjectsV2Request request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).build();
    ListObjectsV2Response page = store.list(request);
    count += page.contents().size();
    while (page.nextContinuationToken() != null) {
      page =
          store.list(request.toBuilder().continuationToken(page.nextContinuationToken()).build());
      count += page.contents().size();
    }
    return count;
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
