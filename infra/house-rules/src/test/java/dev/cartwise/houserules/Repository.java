package dev.cartwise.houserules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the working tree and the classes built from them. */
final class Repository {

  static final Path ROOT = Path.of(System.getProperty("cartwise.root")).toAbsolutePath();
  private static final Set<String> NOT_OURS =
      Set.of(
          ".git", "target", "node_modules", ".cartwise", ".cifuzz-corpus", "zip.jvm", "zip.native");

  private Repository() {}

  /** Every file that the repository keeps and the predicate accepts. */
  static List<Path> files(Predicate<Path> accepted) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (accepted.test(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** The Java files of every module's main sources. */
  static List<Path> mainSources() throws IOException {
    return sources("/src/main/java/");
  }

  /** The Java files of every module's tests. */
  static List<Path> testSources() throws IOException {
    return sources("/src/test/java/");
  }

  private static List<Path> sources(String folder) throws IOException {
    return files(file -> file.toString().endsWith(".java") && file.toString().contains(folder));
  }

  /** The main classes of every module. */
  static JavaClasses mainClasses() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path pom : files(file -> file.endsWith("pom.xml"))) {
      Path classes = pom.resolveSibling("target").resolve("classes");
      if (Files.isDirectory(classes)) {
        folders.add(classes);
      }
    }
    return new ClassFileImporter().importPaths(folders);
  }
}
