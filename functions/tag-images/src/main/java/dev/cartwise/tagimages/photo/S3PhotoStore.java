package dev.cartwise.tagimages.photo;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Photos in S3. */
public final class S3PhotoStore implements PhotoStore {

  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;

  public S3PhotoStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public boolean exists(String key) {
    try {
      client.headObject(request -> request.bucket(bucket).key(key));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Optional<byte[]> read(String key, Optional<String> version) {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket).key(key);
    version.ifPresent(request::versionId);
    try (ResponseInputStream<GetObjectResponse> object = client.getObject(request.build())) {
      Long length = object.response().contentLength();
      if (length != null && length > MAX_BYTES) {
        object.abort();
        throw new PhotoTooLargeException(length, MAX_BYTES);
      }
      byte[] bytes = object.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        object.abort();
        throw new PhotoTooLargeException(bytes.length, MAX_BYTES);
      }
      return Optional.of(bytes);
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw SdkClientException.create("could not read s3://" + bucket + "/" + key, e);
    }
  }
}
