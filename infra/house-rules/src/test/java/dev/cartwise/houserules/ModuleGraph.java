package dev.cartwise.houserules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules and arrows that ARCHITECTURE.md draws, and the modules that there are. */
final class ModuleGraph {

  private static final List<String> FLOORS = List.of("events", "models", "functions", "infra");
  private static final Pattern DRAWING = Pattern.compile("(?s)flowchart BT\\n(.*?)```");
  private static final Pattern ARROW = Pattern.compile("([a-z-]+) --> ([a-z-]+)");
  private static final Pattern NODE = Pattern.compile("[a-z-]+");

  private final Map<String, Set<String>> arrows;

  private ModuleGraph(Map<String, Set<String>> arrows) {
    this.arrows = arrows;
  }

  /** Reads the drawing whose arrows lead upwards. */
  static ModuleGraph ofArchitecture() throws IOException {
    Matcher drawing = DRAWING.matcher(Files.readString(Repository.ROOT.resolve("ARCHITECTURE.md")));
    if (!drawing.find()) {
      throw new IllegalStateException("ARCHITECTURE.md draws no modules: no flowchart BT in it");
    }
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (String line : drawing.group(1).lines().map(String::strip).toList()) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches()) {
        arrows.computeIfAbsent(arrow.group(1), from -> new TreeSet<>()).add(arrow.group(2));
        arrows.computeIfAbsent(arrow.group(2), to -> new TreeSet<>());
      } else if (NODE.matcher(line).matches() && !line.equals("end")) {
        arrows.computeIfAbsent(line, node -> new TreeSet<>());
      }
    }
    return new ModuleGraph(arrows);
  }

  /** The folders that have a build of their own, by name. */
  static Set<String> built() throws IOException {
    Set<String> modules = new TreeSet<>();
    for (String floor : FLOORS) {
      modules.addAll(built(floor));
    }
    return modules;
  }

  /** The folders of one floor that have a build of their own, by name. */
  static Set<String> built(String floor) throws IOException {
    try (Stream<Path> folders = Files.list(Repository.ROOT.resolve(floor))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The package of a module, for ArchUnit. */
  static String packageOf(String module) {
    return "dev.cartwise." + module.replace("-", "") + "..";
  }

  /** The modules that are drawn. */
  Set<String> modules() {
    return arrows.keySet();
  }

  /** Where the module's own arrows lead. */
  Set<String> arrowsOf(String module) {
    return arrows.getOrDefault(module, Set.of());
  }

  /** All that the module reaches along arrows, itself included. */
  Set<String> reachedFrom(String module) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next)) {
        open.addAll(arrowsOf(next));
      }
    }
    return reached;
  }
}
