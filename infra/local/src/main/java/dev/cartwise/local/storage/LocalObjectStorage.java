package dev.cartwise.local.storage;

import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** S3 on a free port of 127.0.0.1, keeping objects as files of a directory. */
public final class LocalObjectStorage implements AutoCloseable {
  private static final int SECRET_BYTES = 16;

  private final S3Server server;
  private final NotifyingBlobStore store;
  private final Callers callers;

  private LocalObjectStorage(S3Server server, NotifyingBlobStore store, Callers callers) {
    this.server = server;
    this.store = store;
    this.callers = callers;
  }

  /**
   * Starts over {@code directory}, which must exist, with one bucket in it.
   *
   * @param callers who may send requests, which have to be signed
   */
  public static LocalObjectStorage start(Path directory, String bucket, Callers callers) {
    NotifyingBlobStore store =
        new NotifyingBlobStore(new FilesystemNio2BlobStore(directory.toString()));
    try {
      if (!store.containerExists(bucket)) {
        store.createContainer(bucket);
      }
      S3Server server = S3Server.start("", store, UnsignedBlobStore.refusing(store), callers);
      return new LocalObjectStorage(server, store, callers);
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "object storage does not start over " + directory, e);
    }
  }

  /** Opens a second address of the same objects, where requests need no signature. */
  public OpenStorage open() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      return new OpenStorage(
          S3Server.start(
              "/" + HexFormat.of().formatHex(secret),
              store,
              UnsignedBlobStore.open(store),
              callers));
    } catch (Exception e) {
      throw new LocalSystemException(
          Reason.PART_FAILED, "object storage does not start at a second address", e);
    }
  }

  /** Sets who hears of created objects, on the thread that serves the writer's request. */
  public void notify(ObjectChangeListener listener) {
    store.notify(listener);
  }

  /** The endpoint for {@code AWS_ENDPOINT_URL_S3}; buckets are addressed by path. */
  public URI endpoint() {
    return server.endpoint();
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
      server.close();
    } finally {
      store.close();
    }
  }
}
