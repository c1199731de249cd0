package dev.cartwise.history.bucket;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket in S3.
 *
 * @param client open as long as this is used
 * @param name of the bucket
 */
public record S3HistoryBucket(S3Client client, String name) implements HistoryBucket {

  @Override
  public void put(String key, byte[] bytes) {
    told(
        "s3:PutObject",
        key,
        () -> client.putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(bytes)));
  }

  @Override
  public Optional<InputStream> open(String key) {
    return told(
        "s3:GetObject",
        key,
        () -> {
          try {
            return Optional.<InputStream>of(client.getObject(get -> get.bucket(name).key(key)));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public List<String> list(String prefix) {
    return told(
        "s3:ListBucket",
        prefix,
        () ->
            client
                .listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .sorted()
                .toList());
  }

  @Override
  public void delete(String key) {
    told("s3:DeleteObject", key, () -> client.deleteObject(delete -> delete.bucket(name).key(key)));
  }

  private <T> T told(String action, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new HistoryException(
          Reason.STORE_REFUSED,
          "the bucket "
              + name
              + " refuses "
              + action
              + " of "
              + key
              + " ("
              + e.getMessage()
              + "): call the same command again when it no longer does; it goes on where it"
              + " stopped",
          e);
    }
  }
}
