package dev.cartwise.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.stack.model.Condition;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LocalObjectStorageTest {
  private static final String BUCKET = "shop";
  private static final String BUCKET_ARN = "arn:aws:s3:::shop";
  private static final int PART_BYTES = 5 << 20;

  @TempDir Path directory;
  private final Callers callers = new Callers();
  private LocalObjectStorage storage;
  private S3Client operator;

  @BeforeEach
  void start() {
    storage = LocalObjectStorage.start(directory, BUCKET, callers);
    operator = client(callers.operator().key());
    operator.putObject(
        r -> r.bucket(BUCKET).key("images/商 1.png"), RequestBody.fromString("photo"));
  }

  @AfterEach
  void stop() {
    operator.close();
    storage.close();
  }

  @Test
  void letsARoleDoWhatItMay() {
    try (S3Client s3 =
        inRole(
            allow("s3:GetObject", "/images/*"),
            allow("s3:PutObject", "/archive/*"),
            allow("s3:DeleteObject", "/archive/*"))) {
      assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("images/商 1.png")).asUtf8String())
          .isEqualTo("photo");
      assertThat(s3.headObject(r -> r.bucket(BUCKET).key("images/商 1.png")).contentLength())
          .isEqualTo(5);
      s3.putObject(r -> r.bucket(BUCKET).key("archive/a"), RequestBody.fromString("1"));
      s3.putObject(
          r -> r.bucket(BUCKET).key("archive/b").ifNoneMatch("*"), RequestBody.fromString("2"));
      s3.copyObject(
          r ->
              r.sourceBucket(BUCKET)
                  .sourceKey("images/商 1.png")
                  .destinationBucket(BUCKET)
                  .destinationKey("archive/c"));
      s3.deleteObject(r -> r.bucket(BUCKET).key("archive/a"));
    }
    assertThat(operator.listObjectsV2(r -> r.bucket(BUCKET).prefix("archive/")).contents())
        .extracting(S3Object::key)
        .containsExactly("archive/b", "archive/c");
  }

  @Test
  void refusesWhatNoStatementAllowsInTheFormOfTheService() {
    try (S3Client s3 = inRole(allow("s3:GetObject", "/images/*"))) {
      refused(
          () ->
              s3.putObject(
                  r -> r.bucket(BUCKET).key("images/x"), RequestBody.fromString("content")),
          "s3:PutObject",
          "/images/x");
      refused(
          () -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("archive/x")),
          "s3:GetObject",
          "/archive/x");
      refused(
          () -> s3.deleteObject(r -> r.bucket(BUCKET).key("images/商 1.png")),
          "s3:DeleteObject",
          "/images/商 1.png");
      refused(() -> s3.listObjectsV2(r -> r.bucket(BUCKET)), "s3:ListBucket", "");
      refused(() -> s3.listObjects(r -> r.bucket(BUCKET)), "s3:ListBucket", "");
      refused(
          () -> s3.createMultipartUpload(r -> r.bucket(BUCKET).key("images/x")),
          "s3:PutObject",
          "/images/x");
      refused(
          () ->
              s3.copyObject(
                  r ->
                      r.sourceBucket(BUCKET)
                          .sourceKey("archive/x")
                          .destinationBucket(BUCKET)
                          .destinationKey("images/x")),
          "s3:GetObject",
          "/archive/x");
    }
  }

  @Test
  void tellsThatAKeyIsMissingOnlyToThoseWhoMayListTheBucket() {
    Statement get = allow("s3:GetObject", "/images/*");
    try (S3Client s3 = inRole(get)) {
      refused(
          () -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("images/none")), "s3:ListBucket", "");
      assertThatThrownBy(() -> s3.headObject(r -> r.bucket(BUCKET).key("images/none")))
          .isInstanceOfSatisfying(
              S3Exception.class, failure -> assertThat(failure.statusCode()).isEqualTo(403));
    }
    try (S3Client s3 = inRole(get, allow("s3:ListBucket", ""))) {
      assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("images/none")))
          .isInstanceOf(NoSuchKeyException.class);
      assertThatThrownBy(() -> s3.headObject(r -> r.bucket(BUCKET).key("images/none")))
          .isInstanceOf(NoSuchKeyException.class);
    }
  }

  @Test
  void holdsAListToThePrefixOfItsCondition() {
    Statement list =
        new Statement(
            "List",
            List.of("s3:ListBucket"),
            List.of(BUCKET_ARN),
            List.of(new Condition("StringLike", "s3:prefix", List.of("images/*"))));
    try (S3Client s3 = inRole(list)) {
      assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).prefix("images/")).contents()).hasSize(1);
      refused(() -> s3.listObjectsV2(r -> r.bucket(BUCKET).prefix("a/")), "s3:ListBucket", "");
    }
  }

  @Test
  void takesUploadsInPartsFromWhoMayPut() {
    byte[] part = new byte[PART_BYTES];
    try (S3Client s3 = inRole(allow("s3:PutObject", "/big/*"))) {
      String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("big/x")).uploadId();
      String tag =
          s3.uploadPart(
                  r -> r.bucket(BUCKET).key("big/x").uploadId(upload).partNumber(1),
                  RequestBody.fromBytes(part))
              .eTag();
      s3.completeMultipartUpload(
          r ->
              r.bucket(BUCKET)
                  .key("big/x")
                  .uploadId(upload)
                  .multipartUpload(
                      m -> m.parts(CompletedPart.builder().partNumber(1).eTag(tag).build())));
      String second = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("big/y")).uploadId();
      refused(
          () -> s3.abortMultipartUpload(r -> r.bucket(BUCKET).key("big/y").uploadId(second)),
          "s3:AbortMultipartUpload",
          "/big/y");
    }
    assertThat(operator.headObject(r -> r.bucket(BUCKET).key("big/x")).contentLength())
        .isEqualTo(PART_BYTES);
  }

  @Test
  void doesNotKnowForeignKeysNorWrongSecretsNorNobody() throws Exception {
    AccessKey known = callers.operator().key();
    try (S3Client stranger = client(new AccessKey("AKIASTRANGER", "secret"));
        S3Client liar = client(new AccessKey(known.id(), "secret"))) {
      failed(() -> stranger.listObjectsV2(r -> r.bucket(BUCKET)), "InvalidAccessKeyId");
      failed(() -> liar.listObjectsV2(r -> r.bucket(BUCKET)), "SignatureDoesNotMatch");
    }
    assertThat(get(storage.endpoint() + "/shop/images/x").statusCode()).isEqualTo(403);
  }

  @Test
  void holdsPresignedRequestsToTheRoleOfTheirSigner() throws Exception {
    Role role = new Role("viewer", "arn", List.of(allow("s3:GetObject", "/images/*")));
    AccessKey key = callers.admit("view", role).key();
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(storage.endpoint())
            .region(Region.US_EAST_1)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .credentialsProvider(credentials(key))
            .build()) {
      assertThat(get(presigned(presigner, "images/商 1.png")).body()).isEqualTo("photo");
      HttpResponse<String> refused = get(presigned(presigner, "archive/x"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("<Code>AccessDenied</Code>", "s3:GetObject", "/archive/x");
    }
  }

  private static String presigned(S3Presigner presigner, String key) {
    return presigner
        .presignGetObject(
            r ->
                r.signatureDuration(Duration.ofMinutes(1))
                    .getObjectRequest(g -> g.bucket(BUCKET).key(key)))
        .url()
        .toString();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static void refused(ThrowingCallable call, String action, String path) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            S3Exception.class,
            failure -> {
              assertThat(failure.statusCode()).isEqualTo(403);
              assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
              assertThat(failure.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "User: arn:aws:sts::000000000000:assumed-role/tester/test is not authorized"
                          + " to perform: %s on resource: \"%s\" because no identity-based policy"
                          + " allows the %s action",
                      action, BUCKET_ARN + path, action);
            });
  }

  private static void failed(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            S3Exception.class,
            failure -> {
              assertThat(failure.statusCode()).isEqualTo(403);
              assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
            });
  }

  private static Statement allow(String action, String path) {
    return new Statement("Allow", List.of(action), List.of(BUCKET_ARN + path), List.of());
  }

  private S3Client inRole(Statement... statements) {
    return client(callers.admit("test", new Role("tester", "arn", List.of(statements))).key());
  }

  /**
   * Sends bodies in one piece: the proxy may answer before a checksum behind the body has come and
   * close the connection, and then a write that took effect is sent again.
   */
  private S3Client client(AccessKey key) {
    return S3Client.builder()
        .serviceConfiguration(
            S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .chunkedEncodingEnabled(false)
                .build())
        .endpointOverride(storage.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials(key))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials(AccessKey key) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret()));
  }
}
