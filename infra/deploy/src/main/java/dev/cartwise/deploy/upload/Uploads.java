package dev.cartwise.deploy.upload;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.CodePackage;
import dev.cartwise.deploy.template.ObjectAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is put into the bucket of uploads, under the hash of its bytes, once. */
public final class Uploads {
  private static final int NOT_FOUND = 404;

  /** The name under which an object tells its hash. */
  private static final String HASH = "sha256";

  private final S3Client objects;
  private final Account account;
  private final String bucket;

  public Uploads(S3Client objects, Account account, String bucket) {
    this.objects = objects;
    this.account = account;
    this.bucket = bucket;
  }

  /**
   * Puts zips that are not there yet.
   *
   * @param tell gets a line for each zip
   * @return where the code of each function lies, by its name
   * @throws DeployException if storage refuses
   */
  public Map<String, ObjectAddress> code(List<CodePackage> code, Consumer<String> tell) {
    Map<String, ObjectAddress> places = new LinkedHashMap<>();
    for (CodePackage each : code) {
      String key = "code/" + each.function() + "/" + hash(each.zip()) + ".zip";
      boolean sent = put(key, RequestBody.fromFile(each.zip()));
      tell.accept((sent ? "uploaded " : "is there already: ") + key);
      places.put(each.function(), new ObjectAddress(bucket, key));
    }
    return places;
  }

  /**
   * Puts a template that is too long to be sent in a call.
   *
   * @return its address
   * @throws DeployException if storage refuses
   */
  public String template(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    String key = "template/" + Sha256.of(bytes) + ".yaml";
    put(key, RequestBody.fromBytes(bytes));
    return objects.utilities().getUrl(request -> request.bucket(bucket).key(key)).toString();
  }

  /**
   * Puts a file under a key that stays, unless that holds the same.
   *
   * @return whether it was sent
   * @throws DeployException if storage refuses
   */
  public boolean replace(String key, Path file) {
    String hash = hash(file);
    try {
      if (hash.equals(storedHash(key))) {
        return false;
      }
      objects.putObject(
          request ->
              request
                  .bucket(bucket)
                  .key(key)
                  .expectedBucketOwner(account.id())
                  .metadata(Map.of(HASH, hash)),
          RequestBody.fromFile(file));
      return true;
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the object was sent, since it was not there. */
  private boolean put(String key, RequestBody body) {
    try {
      if (exists(key)) {
        return false;
      }
      objects.putObject(
          request -> request.bucket(bucket).key(key).expectedBucketOwner(account.id()), body);
      return true;
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  private boolean exists(String key) {
    return head(key).isPresent();
  }

  /** The hash that an object was stored with; empty if it has none, or is not there. */
  private String storedHash(String key) {
    return head(key).map(stored -> stored.metadata().getOrDefault(HASH, "")).orElse("");
  }

  private Optional<HeadObjectResponse> head(String key) {
    try {
      return Optional.of(
          objects.headObject(
              request -> request.bucket(bucket).key(key).expectedBucketOwner(account.id())));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
