package dev.cartwise.artifactstore.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in one S3 bucket, through a client that its owner closes.
 *
 * <p>Conditional writes are {@code If-None-Match} and {@code If-Match}.
 */
public final class S3ObjectStore implements SweptObjectStore {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final String bucket;
  private final Optional<Duration> readLimit;

  public S3ObjectStore(S3Client s3, String bucket) {
    this(s3, bucket, Optional.empty());
  }

  private S3ObjectStore(S3Client s3, String bucket, Optional<Duration> readLimit) {
    this.s3 = s3;
    this.bucket = bucket;
    this.readLimit = readLimit;
  }

  /**
   * The same objects, of which small ones are read within a time or not at all, repetitions
   * included. A download may take as long as bytes arrive.
   */
  public S3ObjectStore readingWithin(Duration limit) {
    return new S3ObjectStore(s3, bucket, Optional.of(limit));
  }

  @Override
  public Optional<StoredObject> read(String key) throws IOException {
    try {
      ResponseBytes<GetObjectResponse> bytes =
          s3.getObjectAsBytes(
              get(key)
                  .overrideConfiguration(each -> readLimit.ifPresent(each::apiCallTimeout))
                  .build());
      return Optional.of(
          new StoredObject(bytes.asByteArrayUnsafe(), String.valueOf(bytes.response().eTag())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("read", key, e);
    }
  }

  @Override
  public boolean download(String key, Path target) throws IOException {
    Files.deleteIfExists(target);
    try {
      s3.getObject(get(key).build(), target);
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw failed("download", key, e);
    }
  }

  /** Hashes the bytes as they come, so that they are read once. */
  @Override
  public Optional<String> downloadHashed(String key, Path target) throws IOException {
    try {
      return Optional.of(s3.getObject(get(key).build(), new HashedFile(target)));
    } catch (NoSuchKeyException e) {
      Files.deleteIfExists(target);
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("download", key, e);
    }
  }

  @Override
  public void upload(String key, Path source) throws IOException {
    try {
      s3.putObject(put(key).build(), source);
    } catch (SdkException | UncheckedIOException e) {
      throw failed("upload", key, e);
    }
  }

  @Override
  public boolean write(String key, byte[] content, WriteCondition condition) throws IOException {
    PutObjectRequest.Builder request = put(key);
    if (condition instanceof WriteCondition.Unchanged unchanged) {
      request.ifMatch(unchanged.tag());
    } else {
      request.ifNoneMatch("*");
    }
    try {
      s3.putObject(request.build(), RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      boolean conditionFails =
          switch (e.statusCode()) {
            case CONFLICT, PRECONDITION_FAILED -> true;
            case NOT_FOUND -> e instanceof NoSuchKeyException;
            default -> false;
          };
      if (conditionFails) {
        return wasRepeated(e) && isHeld(content, read(key));
      }
      throw failed("write", key, e);
    } catch (SdkClientException | UncheckedIOException e) {
      return outcomeOfUnanswered(key, content, condition, e);
    }
  }

  /**
   * Tells by what is stored now how a write ended whose answer was lost: it may have taken effect,
   * or storage refused the condition and closed the connection before the body was through.
   *
   * @throws IOException if the write neither took effect nor was bound to be refused
   */
  private boolean outcomeOfUnanswered(
      String key, byte[] content, WriteCondition condition, RuntimeException cause)
      throws IOException {
    Optional<StoredObject> now = read(key);
    if (isHeld(content, now)) {
      return true;
    }
    boolean conditionHolds =
        condition instanceof WriteCondition.Unchanged unchanged
            ? now.map(StoredObject::tag).equals(Optional.of(unchanged.tag()))
            : now.isEmpty();
    if (conditionHolds) {
      throw failed("write", key, cause);
    }
    return false;
  }

  /** Whether the client sent the request again, after a first one that may have taken effect. */
  private static boolean wasRepeated(S3Exception refusal) {
    Integer attempts = refusal.numAttempts();
    return attempts != null && attempts > 1;
  }

  private static boolean isHeld(byte[] content, Optional<StoredObject> now) {
    return now.isPresent() && Arrays.equals(now.get().content(), content);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(
              ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).build())
          .contents()
          .stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw failed("list", prefix, e);
    }
  }

  @Override
  public List<String> folders(String prefix) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(
              ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).delimiter("/").build())
          .commonPrefixes()
          .stream()
          .map(folder -> folder.prefix().substring(prefix.length(), folder.prefix().length() - 1))
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw failed("list", prefix, e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.deleteObject(DeleteObjectRequest.builder().bucket(bucket).key(key).build());
    } catch (SdkException e) {
      throw failed("delete", key, e);
    }
  }

  private GetObjectRequest.Builder get(String key) {
    return GetObjectRequest.builder().bucket(bucket).key(key);
  }

  private PutObjectRequest.Builder put(String key) {
    return PutObjectRequest.builder().bucket(bucket).key(key);
  }

  private IOException failed(String what, String key, RuntimeException cause) {
    return new IOException(
        "could not " + what + " s3://" + bucket + "/" + key + ": " + cause.getMessage(), cause);
  }
}
