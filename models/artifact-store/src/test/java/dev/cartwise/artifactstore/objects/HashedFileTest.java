package dev.cartwise.artifactstore.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class HashedFileTest {

  private static final byte[] CONTENT = "whole".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void asksAgainForBytesThatBreakOffAndHashesOnlyTheWhole() throws Exception {
    HashedFile file = new HashedFile(directory.resolve("file"));
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };

    assertThatThrownBy(
            () ->
                transform(file, new SequenceInputStream(new ByteArrayInputStream(CONTENT), breaks)))
        .isInstanceOf(RetryableException.class);

    assertThat(transform(file, new ByteArrayInputStream(CONTENT)))
        .isEqualTo(Sha256.ofBytes(CONTENT));
    assertThat(Files.readAllBytes(file.target())).isEqualTo(CONTENT);
  }

  private static String transform(HashedFile file, InputStream content) {
    return file.transform(
        GetObjectResponse.builder().build(), AbortableInputStream.create(content));
  }
}
