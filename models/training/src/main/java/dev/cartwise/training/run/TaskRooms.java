package dev.cartwise.training.run;

import dev.cartwise.artifactstore.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The rooms of the tasks that are trained by themselves, found by the names of the tasks. */
public final class TaskRooms {

  private static final String TRAINING = "dev.cartwise.training";

  private TaskRooms() {}

  /** Every room, in the order of the tasks. */
  public static List<TaskRoom> all() {
    return Task.trained().stream().map(TaskRooms::of).toList();
  }

  /**
   * The room of a task.
   *
   * @throws IllegalStateException if it has none, as a task that is not trained by itself
   */
  public static TaskRoom of(Task task) {
    String name = className(task);
    try {
      return (TaskRoom) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(task + " has no room: " + name + " cannot be made", e);
    }
  }

  private static String className(Task task) {
    List<String> words = Arrays.asList(task.toString().split("-"));
    String simpleName =
        words.stream()
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return TRAINING + '.' + String.join("", words) + '.' + simpleName + "Room";
  }
}
