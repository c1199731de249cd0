package dev.cartwise.local.storage;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/** The blob store as requests without a signature meet it: everything is public, or nothing. */
final class UnsignedBlobStore extends ForwardingBlobStore {
  private final boolean open;

  private UnsignedBlobStore(BlobStore delegate, boolean open) {
    super(delegate);
    this.open = open;
  }

  /** Refuses whoever does not sign. */
  static UnsignedBlobStore refusing(BlobStore delegate) {
    return new UnsignedBlobStore(delegate, false);
  }

  /** Lets everybody read, list, write and delete. */
  static UnsignedBlobStore open(BlobStore delegate) {
    return new UnsignedBlobStore(delegate, true);
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return open ? BucketCannedACL.PUBLIC_READ_WRITE : BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return open ? ObjectCannedACL.PUBLIC_READ : ObjectCannedACL.PRIVATE;
  }
}
