package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private ScriptTree scripts;
  private String signer = "";

  @BeforeEach
  void makeTree() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ssh-keygen"))),
        "no ssh-keygen on this machine: the release script was not run");
    scripts = new ScriptTree(tree, tools);
    scripts.copy("infra/release/release");
    scripts.copy("infra/release/set-version");
    scripts.write(".gitignore", "target/\n");
    scripts.write("pom.xml", pom("cartwise"));
    scripts.write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-29\n");
    for (String function : List.of("first", "second")) {
      scripts.write("functions/" + function + "/pom.xml", pom(function));
      scripts.write("functions/" + function + "/target/function.zip", "zip of " + function);
    }
    scripts.write("models/training/target/cartwise-training-1.2.3.jar", "jar");
    scripts.write("infra/stack/target/template.yaml", "template");
    scripts.write("target/bom.json", "{}");
    scripts.tool("mvn", "echo \"mvn $*\" >>'" + tools.resolve("calls") + "'");
    scripts.tool("docker", "exit 1");
    scripts.tool("podman", "exit 1");
    scripts.tool("native-image", "exit 1");
    Path key = tools.resolve("key");
    scripts.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    signer = "ssh:" + key;
    scripts.commitAll();
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
    assertThat(scripts.run("git", "tag").out()).isEmpty();
  }

  @Test
  void buildsInAContainerWhereOneCanBeHad() throws Exception {
    scripts.tool("podman", "exit 0");
    assertThat(release("--dry-run", "--sign-with", signer, VERSION).out())
        .contains("-Dquarkus.native.container-build=true");
  }

  @Test
  void tellsAllThatIsMissingAtOnceAndBuildsNothing() throws Exception {
    scripts.write("pom.xml", pom("cartwise").replace(VERSION, "1.3.0-SNAPSHOT"));
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
            scripts
                .run(
                    "bash",
                    "-c",
                    "ssh-keygen -Y check-novalidate -n file -s target/release/1.2.3/SHA256SUMS.sig"
                        + " <target/release/1.2.3/SHA256SUMS")
                .code())
        .isZero();
    assertThat(scripts.run("git", "cat-file", "tag", "v1.2.3").out())
        .contains("BEGIN SSH SIGNATURE");
    assertThat(release("--sign-with", signer, VERSION).out())
        .contains("MISSING  there is no tag v1.2.3 yet");
  }

  @Test
  void givesTheWholeTreeAVersionAndNoDependency() throws Exception {
    scripts.write("guide.md", "Take cartwise-training-1.2.3.jar of 1.2.3.\n");
    scripts.write(
        "functions/first/pom.xml",
        pom("first")
            + "<dependency>\n<groupId>org.other</groupId>\n<version>1.2.3</version>\n"
            + "</dependency>\n");
    scripts.run("git", "add", ".");

    assertThat(scripts.run("infra/release/set-version", "1.3.0-SNAPSHOT").code()).isZero();

    assertThat(tree.resolve("functions/first/pom.xml"))
        .content()
        .contains("<artifactId>first</artifactId>\n<version>1.3.0-SNAPSHOT</version>")
        .contains("<groupId>org.other</groupId>\n<version>1.2.3</version>");
    assertThat(tree.resolve("guide.md"))
        .hasContent("Take cartwise-training-1.3.0-SNAPSHOT.jar of 1.2.3.");
    assertThat(scripts.run("infra/release/set-version", "1.3").code()).isEqualTo(2);
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
    return scripts.run(command.toArray(String[]::new));
  }
}
