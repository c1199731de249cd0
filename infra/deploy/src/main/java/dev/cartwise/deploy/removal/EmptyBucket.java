package dev.cartwise.deploy.removal;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Takes a bucket away with everything in it, former versions included. */
final class EmptyBucket {
  private final S3Client objects;
  private final String account;

  EmptyBucket(S3Client objects, String account) {
    this.objects = objects;
    this.account = account;
  }

  /** Removes a bucket of this account; one that is not there is removed already. */
  void remove(String bucket) {
    try {
      for (ListObjectVersionsResponse page :
          objects.listObjectVersionsPaginator(
              request -> request.bucket(bucket).expectedBucketOwner(account))) {
        List<ObjectIdentifier> found =
            Stream.concat(
                    page.versions().stream().map(each -> id(each.key(), each.versionId())),
                    page.deleteMarkers().stream().map(each -> id(each.key(), each.versionId())))
                .toList();
        if (!found.isEmpty()) {
          delete(bucket, found);
        }
      }
      objects.deleteBucket(request -> request.bucket(bucket).expectedBucketOwner(account));
    } catch (NoSuchBucketException e) {
      return;
    }
  }

  private void delete(String bucket, List<ObjectIdentifier> found) {
    objects.deleteObjects(
        request ->
            request
                .bucket(bucket)
                .expectedBucketOwner(account)
                .delete(objectsToDelete -> objectsToDelete.objects(found).quiet(true)));
  }

  private static ObjectIdentifier id(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
