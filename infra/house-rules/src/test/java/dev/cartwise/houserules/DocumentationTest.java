package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A path or command that a document names exists. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern OUR_PATH =
      Pattern.compile(
          "(?:\\./)?(?:docs|events|models|functions|infra|\\.ci|\\.mvn)/[A-Za-z0-9._/-]*|"
              + "[A-Z]+\\.md|pom\\.xml");
  private static final Pattern COMMAND = Pattern.compile("\\./cartwise +([a-z][a-z-]*)");
  private static final Pattern MAVEN_MODULES = Pattern.compile("mvn [^`\\n]*-pl ([A-Za-z0-9,/-]+)");
  private static final Pattern CLASS =
      Pattern.compile("dev\\.cartwise(?:\\.[a-z0-9]+)*\\.[A-Z]\\w+");

  private static List<Path> documents() throws IOException {
    return Repository.files(file -> file.toString().endsWith(".md"));
  }

  private static List<String> find(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map((MatchResult each) -> each.group(group)).toList();
  }

  /** What a build makes, and what a running system keeps, is there only later. */
  private static boolean isMadeLater(String path) {
    return path.contains("target/") || path.contains("<") || path.contains("*");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : find(LINK, 1, Files.readString(document))) {
        if (!Files.exists(document.resolveSibling(link))) {
          broken.add(Repository.ROOT.relativize(document) + " → " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void pathsInCodeSpansExist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String code : find(CODE, 1, Files.readString(document))) {
        boolean isPath = OUR_PATH.matcher(code).matches() && !isMadeLater(code);
        if (isPath
            && !Files.exists(Repository.ROOT.resolve(code))
            && !Files.exists(document.resolveSibling(code))) {
          missing.add(Repository.ROOT.relativize(document) + " → " + code);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void commandsExist() throws IOException {
    Set<String> commands = new TreeSet<>();
    for (String line : Files.readAllLines(Repository.ROOT.resolve("infra/launcher/commands.txt"))) {
      commands.add(line.split("[ :]")[0]);
    }
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      for (String command : find(COMMAND, 1, Files.readString(document))) {
        if (!commands.contains(command)) {
          unknown.add(Repository.ROOT.relativize(document) + " → ./cartwise " + command);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void modulesNamedInMavenCommandsExist() throws IOException {
    for (Path document : documents()) {
      for (String modules : find(MAVEN_MODULES, 1, Files.readString(document))) {
        for (String module : modules.split(",")) {
          assertThat(Repository.ROOT.resolve(module).resolve("pom.xml")).exists();
        }
      }
    }
  }

  @Test
  void classesNamedInDocumentsExist() throws IOException {
    JavaClasses classes = Repository.mainClasses();
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      for (String name : find(CLASS, 0, Files.readString(document))) {
        if (!classes.contain(name)) {
          unknown.add(Repository.ROOT.relativize(document) + " → " + name);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }
}
