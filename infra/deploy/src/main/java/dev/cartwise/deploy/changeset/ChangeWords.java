package dev.cartwise.deploy.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/** A change set in words: what is added by kind, everything else one by one, lost data loudly. */
final class ChangeWords {
  private static final Set<String> DATA =
      Set.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SecretsManager::Secret");

  private ChangeWords() {}

  static List<String> of(List<Change> changes) {
    List<ResourceChange> resources = changes.stream().map(Change::resourceChange).toList();
    List<String> lines = new ArrayList<>();
    Map<String, Long> added =
        resources.stream()
            .filter(change -> change.action() == ChangeAction.ADD)
            .collect(
                Collectors.groupingBy(
                    ResourceChange::resourceType, TreeMap::new, Collectors.counting()));
    added.forEach((type, count) -> lines.add("  added     " + count + " × " + type));
    resources.stream()
        .filter(change -> change.action() != ChangeAction.ADD)
        .map(ChangeWords::line)
        .forEach(lines::add);
    resources.stream()
        .filter(change -> DATA.contains(change.resourceType()))
        .filter(change -> isReplaced(change) || isRemoved(change))
        .map(ChangeWords::alarm)
        .forEach(lines::add);
    return lines;
  }

  private static String line(ResourceChange change) {
    return "  "
        + word(change)
        + change.resourceType()
        + " "
        + change.logicalResourceId()
        + (change.scope().isEmpty()
            ? ""
            : change.scopeAsStrings().stream()
                .sorted()
                .collect(Collectors.joining(", ", " (", ")")));
  }

  private static String word(ResourceChange change) {
    if (isRemoved(change)) {
      return "removed   ";
    }
    return switch (change.action()) {
      case MODIFY ->
          change.replacement() == Replacement.CONDITIONAL
              ? "changed, perhaps replaced "
              : isReplaced(change) ? "REPLACED  " : "changed   ";
      case IMPORT -> "taken over ";
      default -> change.actionAsString() + " ";
    };
  }

  private static boolean isReplaced(ResourceChange change) {
    return change.replacement() == Replacement.TRUE
        || change.replacement() == Replacement.CONDITIONAL;
  }

  private static boolean isRemoved(ResourceChange change) {
    return change.action() == ChangeAction.REMOVE;
  }

  private static String alarm(ResourceChange change) {
    String name = change.resourceType() + " " + change.physicalResourceId();
    return isRemoved(change)
        ? "  !!! DATA: " + name + " LEAVES THE STACK. It stays in the account, and nothing uses it."
        : "  !!! DATA: " + name + " MAY BE REPLACED BY AN EMPTY ONE. What it holds is not copied.";
  }
}
