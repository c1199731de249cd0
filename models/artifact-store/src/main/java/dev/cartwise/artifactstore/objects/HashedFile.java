package dev.cartwise.artifactstore.objects;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A local file that an object is written to and the SHA-256 of what came, lower-case hexadecimal.
 *
 * @param target is replaced
 */
record HashedFile(Path target) implements ResponseTransformer<GetObjectResponse, String> {

  private static final int CHUNK_BYTES = 1 << 16;

  /**
   * @throws RetryableException if the bytes break off: the client asks for all of them again
   */
  @Override
  public String transform(GetObjectResponse response, AbortableInputStream content) {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK_BYTES];
    try (OutputStream file = Files.newOutputStream(target)) {
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        digest.update(chunk, 0, read);
        file.write(chunk, 0, read);
      }
    } catch (IOException e) {
      throw RetryableException.create("the object could not be read into " + target, e);
    }
    return Sha256.textOf(digest);
  }
}
