package dev.cartwise.houserules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every command that {@code ./cartwise} has, as the annotations of its classes tell. */
final class CommandTree {

  private static final String PICOCLI = "picocli.CommandLine$";

  /** An option, under all its names, with the type of its value. */
  record Option(List<String> names, String type, String description) {}

  /** A command with what may follow it. */
  record Command(String description, List<String> subcommands, List<Option> options) {}

  private final JavaClasses classes;
  private final Map<String, Command> byPath = new LinkedHashMap<>();

  private CommandTree(JavaClasses classes) {
    this.classes = classes;
  }

  /** The commands by their path, such as {@code train recommendation}, in the order of the help. */
  static Map<String, Command> read() throws IOException {
    CommandTree tree = new CommandTree(Repository.mainClasses());
    // The root only passes on what the training JVM carries out, and knows nothing of benchmarks.
    Map<String, JavaClass> passedOn = new TreeMap<>();
    for (JavaClass type : tree.subcommands(tree.named("TrainingMain"))) {
      passedOn.put(name(type), type);
    }
    for (JavaClass type : tree.subcommands(tree.named("CartwiseCommand"))) {
      tree.add("", passedOn.getOrDefault(name(type), type));
    }
    tree.add("", tree.named("BenchmarkCommand"));
    return tree.byPath;
  }

  private void add(String parent, JavaClass type) {
    String path = (parent + " " + name(type)).strip();
    List<JavaClass> subcommands = subcommands(type);
    byPath.put(
        path,
        new Command(
            text(command(type), "description"),
            subcommands.stream().map(CommandTree::name).toList(),
            options(type)));
    subcommands.forEach(each -> add(path, each));
  }

  private static List<Option> options(JavaClass type) {
    List<Option> options = new ArrayList<>();
    for (JavaField field : type.getAllFields()) {
      addOption(field, field.getRawType(), options);
      if (field.isAnnotatedWith(PICOCLI + "Mixin") || field.isAnnotatedWith(PICOCLI + "ArgGroup")) {
        field.getType().getAllInvolvedRawTypes().stream()
            .filter(each -> each.getPackageName().startsWith("dev.cartwise"))
            .forEach(each -> options.addAll(options(each)));
      }
    }
    for (JavaMethod method : type.getAllMethods()) {
      if (method.isAnnotatedWith(PICOCLI + "Option")) {
        addOption(method, method.getRawParameterTypes().get(0), options);
      }
    }
    return options;
  }

  private static void addOption(JavaMember member, JavaClass type, List<Option> options) {
    member
        .tryGetAnnotationOfType(PICOCLI + "Option")
        .ifPresent(
            option ->
                options.add(
                    new Option(
                        List.of((String[]) option.get("names").orElseThrow()),
                        type.getSimpleName(),
                        text(option, "description"))));
  }

  private JavaClass named(String simpleName) {
    return classes.stream()
        .filter(type -> type.getSimpleName().equals(simpleName))
        .findFirst()
        .orElseThrow();
  }

  private List<JavaClass> subcommands(JavaClass type) {
    return List.of((JavaClass[]) command(type).get("subcommands").orElse(new JavaClass[0]));
  }

  private static String name(JavaClass type) {
    return (String) command(type).get("name").orElseThrow();
  }

  private static JavaAnnotation<?> command(JavaClass type) {
    return type.getAnnotationOfType(PICOCLI + "Command");
  }

  private static String text(JavaAnnotation<?> annotation, String member) {
    return String.join(" ", (String[]) annotation.get(member).orElse(new String[0]));
  }
}
