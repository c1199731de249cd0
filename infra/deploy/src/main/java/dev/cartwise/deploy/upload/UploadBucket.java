package dev.cartwise.deploy.upload;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.Stage;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The private bucket from which CloudFormation takes code and template, one a stage. */
public final class UploadBucket {
  private static final int NOT_FOUND = 404;

  /** The one region that is no location constraint. */
  private static final String WITHOUT_CONSTRAINT = "us-east-1";

  private final S3Client objects;
  private final Account account;
  private final String name;

  public UploadBucket(S3Client objects, Account account, Stage stage) {
    this.objects = objects;
    this.account = account;
    this.name = stage.uploadBucket(account.id(), account.region());
  }

  /** The name, at most 63 characters, since all accounts and regions share theirs. */
  public String name() {
    return name;
  }

  /**
   * Makes the bucket unless this account has it.
   *
   * @return whether it was made
   * @throws DeployException if another account has the name, or a right is missing
   */
  public boolean make() {
    if (isOwn(name)) {
      return false;
    }
    try {
      objects.createBucket(creation());
      objects.putPublicAccessBlock(
          request ->
              request
                  .bucket(name)
                  .expectedBucketOwner(account.id())
                  .publicAccessBlockConfiguration(
                      block ->
                          block
                              .blockPublicAcls(true)
                              .blockPublicPolicy(true)
                              .ignorePublicAcls(true)
                              .restrictPublicBuckets(true)));
      objects.putBucketPolicy(
          request ->
              request.bucket(name).expectedBucketOwner(account.id()).policy(encryptedCallsOnly()));
      return true;
    } catch (SdkException e) {
      throw told(e);
    }
  }

  /**
   * Whether this account has a bucket of a name.
   *
   * @throws DeployException if another account has it
   */
  public boolean isOwn(String bucket) {
    try {
      objects.headBucket(request -> request.bucket(bucket).expectedBucketOwner(account.id()));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw told(e);
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  private CreateBucketRequest creation() {
    CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
    if (!account.region().equals(WITHOUT_CONSTRAINT)) {
      request.createBucketConfiguration(
          where -> where.locationConstraint(BucketLocationConstraint.fromValue(account.region())));
    }
    return request.build();
  }

  private String encryptedCallsOnly() {
    String partition = account.caller().split(":", 3)[1];
    String arn = "arn:" + partition + ":s3:::" + name;
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",\
    "Resource":["%s","%s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}\
    """
        .formatted(arn, arn);
  }

  /** An answer to HEAD has no code, so that its status has to tell. */
  private DeployException told(SdkException error) {
    if (error instanceof S3Exception refused && isOfAnother(refused)) {
      return new DeployException(
          "the bucket "
              + name
              + " belongs to another account, or this one has no right to it: choose another"
              + " --stage, or give the rights of "
              + AwsAdvice.POLICY,
          error);
    }
    return AwsAdvice.told(error);
  }

  private static boolean isOfAnother(S3Exception refused) {
    String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
    return "BucketAlreadyExists".equals(code)
        || refused.statusCode() == 403 && !AwsAdvice.isAboutCredentials(code);
  }
}
