package dev.cartwise.updatefeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ArchiveFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

class S3ObjectStoreTest {

  private static final ArchiveFile FILE = new ArchiveFile("archive/demo/x.jsonl.gz", new byte[3]);

  @Test
  void putsTheFileUnderItsKey() {
    List<PutObjectRequest> requests = new ArrayList<>();

    new S3ObjectStore(
            client(
                request -> {
                  requests.add(request);
                  return PutObjectResponse.builder().build();
                }),
            "bucket")
        .put(FILE);

    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).bucket()).isEqualTo("bucket");
    assertThat(requests.get(0).key()).isEqualTo(FILE.key());
  }

  @Test
  void saysWhichFileWasNotStored() {
    S3ObjectStore store =
        new S3ObjectStore(
            client(
                request -> {
                  throw SdkClientException.create("no route");
                }),
            "bucket");

    assertThatThrownBy(() -> store.put(FILE))
        .isInstanceOf(UnstoredException.class)
        .hasMessage("archive/demo/x.jsonl.gz was not stored")
        .hasCauseInstanceOf(SdkClientException.class);
  }

  private interface Put {
    PutObjectResponse apply(PutObjectRequest request);
  }

  private static S3Client client(Put put) {
    return new S3Client() {
      @Override
      public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        return put.apply(request);
      }

      @Override
      public String serviceName() {
        return "s3";
      }

      @Override
      public void close() {}
    };
  }
}
