package dev.cartwise.local.storage;

import dev.cartwise.local.access.Access;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.naming.Arns;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The blob store as a caller with a role may use it. What S3 calls an action is checked here; what
 * the server asks for in the course of one, such as the object that a put replaces, is not.
 */
final class GuardedBlobStore extends ForwardingBlobStore {
  private static final int DENIED = 403;
  private static final int MISSING = 404;

  private final Caller caller;

  GuardedBlobStore(BlobStore delegate, Caller caller) {
    super(delegate);
    this.caller = caller;
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    require("s3:GetObject", request.bucket(), request.key());
    return found(request.bucket(), () -> super.getBlob(request));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    require("s3:GetObject", request.bucket(), request.key());
    return found(request.bucket(), () -> super.blobMetadata(request));
  }

  @Override
  public @Nullable HeadObjectResponse blobMetadataIfPresent(HeadObjectRequest request) {
    return delegate().blobMetadataIfPresent(request);
  }

  @Override
  public @Nullable HeadObjectResponse blobMetadataIfPresent(String bucket, String key) {
    return delegate().blobMetadataIfPresent(bucket, key);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    require("s3:PutObject", request.bucket(), request.key());
    return super.putBlob(request, content);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    require("s3:GetObject", request.sourceBucket(), request.sourceKey());
    require("s3:PutObject", request.destinationBucket(), request.destinationKey());
    return found(request.sourceBucket(), () -> super.copyBlob(request));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    require("s3:DeleteObject", request.bucket(), request.key());
    return super.removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    require("s3:PutObject", request.bucket(), request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream content) {
    require("s3:PutObject", upload.containerName(), upload.blobName());
    return super.uploadMultipartPart(upload, request, content);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    require("s3:PutObject", upload.containerName(), upload.blobName());
    return super.completeMultipartUpload(upload, request);
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    require("s3:AbortMultipartUpload", upload.containerName(), upload.blobName());
    super.abortMultipartUpload(upload);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    String prefix = request.prefix() == null ? "" : request.prefix();
    require(
        new Access("s3:ListBucket", Arns.bucket(request.bucket()), Map.of("s3:prefix", prefix)));
    return super.list(request);
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    require(Access.of("s3:ListBucket", Arns.bucket(request.bucket())));
    return super.headBucket(request);
  }

  @Override
  public boolean containerExists(String bucket) {
    return delegate().containerExists(bucket);
  }

  /** Whether a key is missing is told to those alone who may list the bucket. */
  private <T> T found(String bucket, Supplier<T> read) {
    try {
      return read.get();
    } catch (AwsServiceException failure) {
      if (failure.statusCode() == MISSING) {
        require(Access.of("s3:ListBucket", Arns.bucket(bucket)));
      }
      throw failure;
    }
  }

  private void require(String action, String bucket, String key) {
    if (!key.contains(NotifyingBlobStore.MULTIPART_STUB)) {
      require(Access.of(action, Arns.object(bucket, key)));
    }
  }

  private void require(Access access) {
    Optional<String> refusal = caller.refusal(List.of(access));
    if (refusal.isPresent()) {
      throw S3Exception.builder()
          .statusCode(DENIED)
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .errorCode("AccessDenied")
                  .errorMessage(refusal.get())
                  .build())
          .message(refusal.get())
          .build();
    }
  }
}
