package dev.cartwise.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the native libraries of ONNX Runtime lie.
 *
 * <p>A native function carries them beside its binary; on the JVM the runtime's own jar unpacks
 * them. The system property {@value #PROPERTY} wins over both.
 */
public final class NativeLibraries {

  static final String PROPERTY = "onnxruntime.native.path";

  private static final String TASK_ROOT = "LAMBDA_TASK_ROOT";
  private static final String JNI_LIBRARY = System.mapLibraryName("onnxruntime4j_jni");

  private NativeLibraries() {}

  /** The folder of the function's own native libraries, if it carries any. */
  public static Optional<Path> folder() {
    return folder(System.getProperty(PROPERTY, ""), System.getenv());
  }

  static Optional<Path> folder(String property, Map<String, String> environment) {
    if (!property.isEmpty()) {
      return Optional.of(Path.of(property));
    }
    return Optional.ofNullable(environment.get(TASK_ROOT))
        .filter(root -> !root.isEmpty())
        .map(Path::of)
        .filter(root -> Files.isRegularFile(root.resolve(JNI_LIBRARY)));
  }

  /** Tells the runtime where to look; it listens only before its first use. */
  static void announce() {
    folder().ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
  }
}
