package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The archive in S3. */
final class S3ObjectStore implements ObjectStore {

  private final S3Client client;
  private final String bucket;

  S3ObjectStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(ArchiveFile file) {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(file.key()).contentType("application/gzip"),
          RequestBody.fromBytes(file.bytes()));
    } catch (SdkException e) {
      throw new UnstoredException(file.key(), e);
    }
  }
}
