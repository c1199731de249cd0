package dev.cartwise.local.lambda;

import dev.cartwise.stack.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A working tree of the tests whose functions are {@link ScriptedHandler}s. */
public final class ScriptedRepository {
  private static final String CLASS_FILE =
      ScriptedHandler.class.getName().replace('.', '/') + ".class";

  private final Path root;

  private ScriptedRepository(Path root) {
    this.root = root;
  }

  /** Lays out the tree with the runtime interface client that this module's build has copied. */
  public static ScriptedRepository in(Path root) {
    try {
      Path copy = Files.createDirectories(root.resolve("infra/local/target/lambda-runtime"));
      try (DirectoryStream<Path> jars =
          Files.newDirectoryStream(Path.of("target/lambda-runtime"))) {
        for (Path jar : jars) {
          Files.copy(jar, copy.resolve(jar.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScriptedRepository(root);
  }

  public Path root() {
    return root;
  }

  /** A function's description, with a handler that the zips of this tree have. */
  public static FunctionSpec spec(String name, Duration timeout) {
    return new FunctionSpec(
        name,
        ScriptedHandler.class.getName() + "::handleRequest",
        128,
        timeout,
        1,
        Map.of(),
        new Role(name, "arn:aws:iam::000000000000:role/" + name, List.of()));
  }

  /** Adds a function for JVM mode. */
  public ScriptedRepository withFunction(String name) {
    return withZip(name, Map.of(CLASS_FILE, classFile()));
  }

  /** Adds a function for native mode: its bootstrap starts a JVM all the same. */
  public ScriptedRepository withNativeFunction(String name) {
    String bootstrap =
        """
        #!/bin/sh
        exec "%s/bin/java" -XX:TieredStopAtLevel=1 -cp "$LAMBDA_TASK_ROOT:$LAMBDA_RUNTIME_DIR/*" \
        com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
        """
            .formatted(System.getProperty("java.home"));
    return withZip(
        name,
        Map.of(CLASS_FILE, classFile(), "bootstrap", bootstrap.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a function for native mode that cannot start. */
  public ScriptedRepository withBrokenFunction(String name) {
    return withZip(
        name, Map.of("bootstrap", "#!/bin/sh\nexit 9\n".getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a function with any zip. */
  public ScriptedRepository withZip(String name, Map<String, byte[]> entries) {
    Path zip = root.resolve("functions/" + name + "/target/function.zip");
    try {
      Files.createDirectories(zip.getParent());
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static byte[] classFile() {
    try (InputStream content =
        ScriptedHandler.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
