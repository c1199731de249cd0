package dev.cartwise.tagimages.photo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwise.featurestore.dynamodb.BusyStorage;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class S3PhotoStoreTest {

  @Test
  void aPhotoThatStopsComingIsBusyStorage() {
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(
            () -> new S3PhotoStore(new Stalling(), "cartwise").read("a.jpg", Optional.empty()))
        .matches(BusyStorage::caused, "told as busy")
        .withMessageContaining("s3://cartwise/a.jpg")
        .withCauseInstanceOf(SocketTimeoutException.class);
  }

  /** Sends the head of an answer, then nothing. */
  private static final class Stalling implements S3Client {
    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
      InputStream body =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new SocketTimeoutException("nothing came");
            }
          };
      return new ResponseInputStream<>(
          GetObjectResponse.builder().build(), AbortableInputStream.create(body));
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }
}
