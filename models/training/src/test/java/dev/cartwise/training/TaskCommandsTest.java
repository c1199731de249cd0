package dev.cartwise.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.training.run.TaskRooms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands of a task are found by its name. */
class TaskCommandsTest {

  @Test
  void everyTrainedTaskHasACommandToTrainItInTheOrderOfTheTasks() {
    assertThat(names(new TrainCommands()))
        .containsExactlyElementsOf(Task.trained().stream().map(Task::toString).toList());
  }

  @Test
  void everyTrainedTaskHasACommandToEvaluateIt() {
    Set<String> evaluate = names(new EvaluateCommands());
    assertThat(evaluate).contains("image-decoding", "review-latency");
    for (Task task : Task.trained()) {
      List<Class<?>> commands = TaskRooms.of(task).evaluate();
      assertThat(new CommandLine(commands.get(0)).getCommandName()).isEqualTo(task.toString());
      assertThat(evaluate).contains(task.toString());
    }
  }

  @Test
  void aTaskThatIsNotTrainedByItselfHasNoRoom() {
    assertThatThrownBy(() -> TaskRooms.of(Task.IMAGE_GALLERY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("imagegallery.ImageGalleryRoom");
  }

  private static Set<String> names(Object group) {
    return new CommandLine(group).getSubcommands().keySet();
  }
}
