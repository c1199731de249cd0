package dev.cartwise.training.models;

import dev.cartwise.artifactstore.Task;
import java.util.Arrays;
import java.util.Iterator;

/** The names of all tasks, for the help of an option. */
final class TaskNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Task.values()).map(Task::toString).iterator();
  }
}
