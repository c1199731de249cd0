package dev.cartwise.local.lambda;

import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * AWS's runtime interface client for JVM functions. Left alone, every process unpacks its native
 * library over the same file in /tmp, and processes that start together crash: it is unpacked once
 * instead.
 *
 * @param jars the directory with the client's jars
 * @param library its native library for this machine
 */
record RuntimeClient(Path jars, Path library) {
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /**
   * Finds the client and unpacks its library.
   *
   * @param target takes the library; must exist
   */
  static RuntimeClient prepare(Path jars, Path target) {
    Path library = target.resolve("libaws-lambda-jni.so");
    try (DirectoryStream<Path> clients =
        Files.newDirectoryStream(jars, "aws-lambda-java-runtime-interface-client-*.jar")) {
      for (Path client : clients) {
        AtomicFile.write(library, library(client));
        return new RuntimeClient(jars, library);
      }
    } catch (IOException e) {
      throw DiskSpace.failure(jars, "cannot read the Lambda runtime client in " + jars, e);
    }
    throw new LocalSystemException(
        Reason.DEPLOYABLE_MISSING, "the Lambda runtime client is missing in " + jars);
  }

  private static byte[] library(Path client) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
    String name =
        "jni/libaws-lambda-jni."
            + libc
            + (machine.equals("aarch64") ? "-aarch_64.so" : "-x86_64.so");
    try (ZipFile jar = new ZipFile(client.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null || !system.equals("linux")) {
        throw new LocalSystemException(
            Reason.PART_FAILED,
            "functions run on the JVM on Linux alone (x86-64 or arm64), and this is "
                + system
                + " on "
                + machine);
      }
      try (InputStream content = jar.getInputStream(entry)) {
        return content.readAllBytes();
      }
    }
  }

  /** The JVM option that names the library. */
  List<String> options() {
    return List.of("-D" + LIBRARY_PROPERTY + "=" + library);
  }
}
