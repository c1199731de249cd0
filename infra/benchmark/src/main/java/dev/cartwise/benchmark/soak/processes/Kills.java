package dev.cartwise.benchmark.soak.processes;

import dev.cartwise.local.lambda.FunctionStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Kills processes of functions. In the first half of a run it spares one half of the functions, in
 * the second half the other, so that a process of each lives long enough to see its memory level.
 */
public final class Kills {
  private final Random random;
  private final Set<String> first;
  private int count;

  /**
   * @param functions the names of all functions
   * @param random draws halves and victims
   */
  public Kills(List<String> functions, Random random) {
    this.random = random;
    List<String> shuffled = new ArrayList<>(functions);
    Collections.shuffle(shuffled, random);
    this.first = new HashSet<>(shuffled.subList(0, shuffled.size() / 2));
  }

  /**
   * Kills a process with SIGKILL.
   *
   * @param isFirstHalf whether the run is in its first half
   * @return what was killed; empty when no process of that half was running
   */
  public Optional<String> kill(List<FunctionStatus> functions, boolean isFirstHalf) {
    List<FunctionStatus> running =
        functions.stream()
            .filter(function -> first.contains(function.name()) == isFirstHalf)
            .filter(function -> function.state().equals("ready") && !function.pids().isEmpty())
            .toList();
    if (running.isEmpty()) {
      return Optional.empty();
    }
    FunctionStatus victim = running.get(random.nextInt(running.size()));
    long pid = victim.pids().get(random.nextInt(victim.pids().size()));
    if (!ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false)) {
      return Optional.empty();
    }
    count++;
    return Optional.of(victim.name() + " " + pid);
  }

  /** How many were killed. */
  public int count() {
    return count;
  }
}
