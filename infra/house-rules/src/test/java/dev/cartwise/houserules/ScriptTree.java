package dev.cartwise.houserules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small repository in which a script of this one runs, with tools of the test.
 *
 * @param tree the repository's folder
 * @param tools holds the tools in {@code bin}, before those of the machine; {@code GRAALVM_HOME}
 */
record ScriptTree(Path tree, Path tools) {

  /** Copies a script of this repository to the same place. */
  void copy(String script) throws IOException {
    Path copy = tree.resolve(script);
    Files.createDirectories(copy.getParent());
    Files.copy(Repository.ROOT.resolve(script), copy);
    executable(copy);
  }

  void write(String name, String content) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  void tool(String name, String line) throws IOException {
    script(tools.resolve("bin/" + name), line);
  }

  /** A script of one line. */
  static void script(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  void commitAll() throws IOException, InterruptedException {
    run("git", "init", "-q");
    run("git", "add", ".");
    run("git", "commit", "-q", "-m", "All of it");
  }

  /** Runs a command in the tree. */
  ScriptRun run(String... command) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", tools.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("GRAALVM_HOME", tools.toString());
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "test");
      environment.put("GIT_" + role + "_EMAIL", "test@example.com");
    }
    return ScriptRun.of(tree, environment, List.of(command));
  }
}
