package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release script in a small repository of its own, with a Maven that only notes its calls. */
class ReleaseTest {

  private static final String VERSION = "1.2.3";

  @TempDir private Path tree;
  @TempDir private Path tools;
  private String signer = "";

  @BeforeEach
  void makeTree() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ssh-keygen"))),
        "no ssh-keygen on this machine: the release script was not run");
    for (String script : List.of("release", "set-version")) {
      Path copy = tree.resolve("infra/release/" + script);
      Files.createDirectories(copy.getParent());
      Files.copy(Repository.ROOT.resolve("infra/release/" + script), copy);
      executable(copy);
    }
    write(".gitignore", "target/\n");
    write("pom.xml", pom("cartwise"));
    write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-29\n");
    for (String function : List.of("first", "second")) {
      write("functions/" + function + "/pom.xml", pom(function));
      write("functions/" + function + "/target/function.zip", "zip of " + function);
    }
    write("models/training/target/cartwise-training-1.2.3.jar", "jar");
    write("infra/stack/target/template.yaml", "template");
    write("target/bom.json", "{}");
    tool("mvn", "echo \"mvn $*\" >>'" + tools.resolve("calls") + "'");
    tool("docker", "exit 1");
    tool("podman", "exit 1");
    tool("native-image", "exit 1");
    Path key = tools.resolve("key");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    signer = "ssh:" + key;
    run("git", "init", "-q");
    run("git", "add", ".");
    run("git", "commit", "-q", "-m", "All of it");
  }

  @Test
  void printsEveryStepOfADryRunAndDoesNone() throws Exception {
    ScriptRun plan = release("--dry-run", "--sign-with", signer, VERSION);

    assertThat(plan.code()).as(plan.out() + plan.err()).isZero();
    assertThat(plan.out())
        .contains("mvn -B -ntp -Prelease verify")
        .contains("-Dquarkus.native.container-build=false")
        .contains("-pl functions/first,functions/second -am")
        .contains("cartwise-first-1.2.3.zip")
        .contains("SHA256SUMS")
        .contains("ssh-keygen")
        .contains("v1.2.3")
        .doesNotContain("MISSING");
    assertThat(tools.resolve("calls")).doesNotExist();
    assertThat(tree.resolve("target/release")).doesNotExist();
    assertThat(run("git", "tag").out()).isEmpty();
  }

  @Test
  void buildsInAContainerWhereOneCanBeHad() throws Exception {
    tool("podman", "exit 0");
    assertThat(release("--dry-run", "--sign-with", signer, VERSION).out())
        .contains("-Dquarkus.native.container-build=true");
  }

  @Test
  void tellsAllThatIsMissingAtOnceAndBuildsNothing() throws Exception {
    write("pom.xml", pom("cartwise").replace(VERSION, "1.3.0-SNAPSHOT"));
    for (String[] form : new String[][] {{}, {"--dry-run"}}) {
      List<String> arguments = new ArrayList<>(List.of(form));
      arguments.add("1.3.0");
      ScriptRun refused = release(arguments.toArray(String[]::new));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.out())
          .contains("MISSING  the working tree has no changes")
          .contains("MISSING  pom.xml has the version")
          .contains("MISSING  CHANGELOG.md")
          .contains("MISSING  the key of --sign-with")
          .contains("ok       there is no tag v1.3.0 yet");
      assertThat(tools.resolve("calls")).doesNotExist();
    }
  }

  @Test
  void refusesSnapshotsAndUnknownOptions() throws Exception {
    assertThat(release("--dry-run", "--sign-with", signer, "1.2.3-SNAPSHOT").out())
        .contains("MISSING  1.2.3-SNAPSHOT is a version that is no snapshot");
    assertThat(release("--dryrun", VERSION).code()).isEqualTo(2);
    assertThat(release("--sign-with", signer).err()).contains("a version is missing");
  }

  @Test
  void leavesHashedSignedFilesAndASignedTag() throws Exception {
    ScriptRun done = release("--sign-with", signer, VERSION);

    assertThat(done.code()).as(done.out() + done.err()).isZero();
    assertThat(Files.readAllLines(tools.resolve("calls"))).hasSize(2);
    Path out = tree.resolve("target/release/1.2.3");
    assertThat(ScriptRun.of(out, Map.of(), List.of("sha256sum", "-c", "SHA256SUMS")).out())
        .contains("cartwise-first-1.2.3.zip: OK")
        .contains("cartwise-second-1.2.3.zip: OK")
        .contains("cartwise-training-1.2.3.jar: OK")
        .contains("cartwise-template-1.2.3.yaml: OK")
        .contains("cartwise-bom-1.2.3.json: OK");
    assertThat(
            run(
                    "bash",
                    "-c",
                    "ssh-keygen -Y check-novalidate -n file -s target/release/1.2.3/SHA256SUMS.sig"
                        + " <target/release/1.2.3/SHA256SUMS")
                .code())
        .isZero();
    assertThat(run("git", "cat-file", "tag", "v1.2.3").out()).contains("BEGIN SSH SIGNATURE");
    assertThat(release("--sign-with", signer, VERSION).out())
        .contains("MISSING  there is no tag v1.2.3 yet");
  }

  @Test
  void givesTheWholeTreeAVersionAndNoDependency() throws Exception {
    write("guide.md", "Take cartwise-training-1.2.3.jar of 1.2.3.\n");
    write(
        "functions/first/pom.xml",
        pom("first")
            + "<dependency>\n<groupId>org.other</groupId>\n<version>1.2.3</version>\n"
            + "</dependency>\n");
    run("git", "add", ".");

    assertThat(run("infra/release/set-version", "1.3.0-SNAPSHOT").code()).isZero();

    assertThat(tree.resolve("functions/first/pom.xml"))
        .content()
        .contains("<artifactId>first</artifactId>\n<version>1.3.0-SNAPSHOT</version>")
        .contains("<groupId>org.other</groupId>\n<version>1.2.3</version>");
    assertThat(tree.resolve("guide.md"))
        .hasContent("Take cartwise-training-1.3.0-SNAPSHOT.jar of 1.2.3.");
    assertThat(run("infra/release/set-version", "1.3").code()).isEqualTo(2);
  }

  private static String pom(String name) {
    return """
    <groupId>dev.cartwise</groupId>
    <artifactId>%s</artifactId>
    <version>1.2.3</version>
    <packaging>jar</packaging>
    """
        .formatted(name);
  }

  private ScriptRun release(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("infra/release/release"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  /** Runs a command in the tree, with the tools before those of the machine. */
  private ScriptRun run(String... command) throws IOException, InterruptedException {
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

  private void tool(String name, String line) throws IOException {
    Path file = tools.resolve("bin/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
    executable(file);
  }

  private void write(String name, String content) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
