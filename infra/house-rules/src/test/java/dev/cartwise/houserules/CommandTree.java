package dev.cartwise.houserules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every command that {@code ./cartwise} has, as the annotations of its classes tell. */
final class CommandTree {

  private static final String PICOCLI = "picocli.CommandLine$";
  private static final String ROOM = "dev.cartwise.training.run.TaskRoom";

  /** What picocli reads as none. */
  private static final String NO_DEFAULT = "__no_default_value__";

  /** An option, under all its names, with the type of its value; blank if it has no default. */
  record Option(List<String> names, String type, String description, String defaultValue) {}

  /**
   * A command with what may follow it, of its arguments their descriptions, and the task that
   * brings it, if one does.
   */
  record Command(
      String description, List<Option> options, List<String> parameters, Optional<String> task) {}

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
    add(parent, type, Optional.empty());
  }

  private void add(String parent, JavaClass type, Optional<String> task) {
    String path = (parent + " " + name(type)).strip();
    byPath.put(
        path,
        new Command(text(command(type), "description"), options(type), parameters(type), task));
    subcommands(type).forEach(each -> add(path, each, Optional.empty()));
    if (type.isAssignableTo(PICOCLI + "IModelTransformer")) {
      for (JavaClass room : rooms()) {
        Optional<String> owner = Optional.of(name(commands(room, "train").get(0)));
        commands(room, name(type)).forEach(each -> add(path, each, owner));
      }
    }
  }

  private List<JavaClass> rooms() {
    return classes.stream()
        .filter(type -> type.isAssignableTo(ROOM) && !type.isInterface())
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
  }

  /** The commands that a room brings to a group: the classes that its method names. */
  private static List<JavaClass> commands(JavaClass room, String group) {
    return room.getMethod(group).getReferencedClassObjects().stream()
        .map(ReferencedClassObject::getRawType)
        .distinct()
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
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

  private static List<String> parameters(JavaClass type) {
    return type.getAllFields().stream()
        .filter(field -> field.isAnnotatedWith(PICOCLI + "Parameters"))
        .map(field -> text(field.getAnnotationOfType(PICOCLI + "Parameters"), "description"))
        .toList();
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
                        text(option, "description"),
                        defaultValue(option))));
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

  private static String defaultValue(JavaAnnotation<?> option) {
    String value = (String) option.get("defaultValue").orElse(NO_DEFAULT);
    return value.equals(NO_DEFAULT) ? "" : value;
  }

  private static String text(JavaAnnotation<?> annotation, String member) {
    return String.join(" ", (String[]) annotation.get(member).orElse(new String[0]));
  }
}
