package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rights of the templates, held against those that the integration tests made use of. */
class RightsTest {
  private static final Path RECORDS = Repository.ROOT.resolve("infra/local/target/rights");

  /** Where the local system is deployed: its records name resources so. */
  private static final Deployment LOCAL = new Deployment("us-east-1", "000000000000", Map.of());

  @Test
  void noTemplateGrantsARightThatNoIntegrationTestUsed() throws IOException {
    Set<String> records = records();
    Stack stack = StackReader.read(Repository.ROOT, LOCAL);
    List<Role> roles =
        new ArrayList<>(stack.functions().stream().map(StackFunction::role).toList());
    assumeTrue(
        roles.stream().anyMatch(role -> records.contains("holds\t" + role.name())),
        "no integration test ran a function under its role: rights are not compared");
    roles.add(stack.training().role());
    List<String> unused = new ArrayList<>();
    for (Role role : roles) {
      unused.addAll(unused(role, records));
    }
    assertThat(unused)
        .as("rights no integration test used: take each out of its template, or add a test")
        .isEmpty();
  }

  private static List<String> unused(Role role, Set<String> records) {
    List<String> unused = new ArrayList<>();
    for (Statement statement : role.statements()) {
      if (!statement.isUsedByPlatform()) {
        for (String action : statement.actions()) {
          for (String resource : statement.resources()) {
            if (!records.contains(String.join("\t", "used", role.name(), action, resource))) {
              unused.add(role.name() + ", " + statement.sid() + ": " + action + " on " + resource);
            }
          }
        }
      }
    }
    return unused;
  }

  private static Set<String> records() throws IOException {
    Set<String> lines = new HashSet<>();
    if (Files.isDirectory(RECORDS)) {
      try (Stream<Path> files = Files.list(RECORDS)) {
        for (Path file : files.toList()) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
  }
}
