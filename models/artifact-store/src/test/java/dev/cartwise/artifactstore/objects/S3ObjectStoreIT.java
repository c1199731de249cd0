package dev.cartwise.artifactstore.objects;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3ObjectStoreIT extends ObjectStoreContract {

  @TempDir static Path root;
  private static BlobStore blobs;
  private static S3Proxy proxy;
  private static S3Client client;
  private static int buckets;

  @BeforeAll
  static void start() throws Exception {
    blobs = new FilesystemNio2BlobStore(root.toString());
    proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.NONE, "", "")
            .ignoreUnknownHeaders(true)
            .build();
    proxy.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + proxy.getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .forcePathStyle(true)
            .overrideConfiguration(client -> client.addExecutionInterceptor(new PlainUploads()))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    proxy.stop();
    blobs.close();
  }

  @Override
  SweptObjectStore store() {
    String bucket = "bucket-" + buckets++;
    client.createBucket(request -> request.bucket(bucket));
    return new S3ObjectStore(client, bucket);
  }
}
