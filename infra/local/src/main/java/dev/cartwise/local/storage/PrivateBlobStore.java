package dev.cartwise.local.storage;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/** The blob store as requests without a signature meet it: nothing in it is public. */
final class PrivateBlobStore extends ForwardingBlobStore {

  PrivateBlobStore(BlobStore delegate) {
    super(delegate);
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }
}
