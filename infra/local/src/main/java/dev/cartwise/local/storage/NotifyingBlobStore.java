package dev.cartwise.local.storage;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A blob store that tells a listener about every object once it can be read or is gone. */
final class NotifyingBlobStore extends ForwardingBlobStore {
  /** Names the store gives to its own bookkeeping of unfinished uploads. */
  static final String MULTIPART_STUB = ".s3proxy-mpu-stub-";

  private volatile ObjectChangeListener listener = change -> {};

  NotifyingBlobStore(BlobStore delegate) {
    super(delegate);
  }

  void notify(ObjectChangeListener newListener) {
    listener = newListener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    PutObjectResponse response = super.putBlob(request, content);
    created(request.bucket(), request.key(), response.eTag(), "ObjectCreated:Put");
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    created(
        request.destinationBucket(),
        request.destinationKey(),
        response.copyObjectResult().eTag(),
        "ObjectCreated:Copy");
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    created(
        request.bucket(), request.key(), response.eTag(), "ObjectCreated:CompleteMultipartUpload");
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    boolean isThere = blobMetadataIfPresent(request.bucket(), request.key()) != null;
    DeleteObjectResponse response = super.removeBlob(request);
    if (isThere && !request.key().contains(MULTIPART_STUB)) {
      listener.objectChanged(
          new ObjectChange(request.bucket(), request.key(), -1, "", ObjectChange.REMOVED));
    }
    return response;
  }

  private void created(String bucket, String key, @Nullable String eTag, String eventName) {
    if (key.contains(MULTIPART_STUB)) {
      return;
    }
    HeadObjectResponse head = blobMetadataIfPresent(bucket, key);
    long size = head == null || head.contentLength() == null ? -1 : head.contentLength();
    String tag = eTag == null ? "" : eTag.replace("\"", "");
    listener.objectChanged(new ObjectChange(bucket, key, size, tag, eventName));
  }
}
