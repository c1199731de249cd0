package dev.cartwise.local.lambda;

import java.util.List;

/**
 * How a function fares right now.
 *
 * @param name the function's name
 * @param mode {@code jvm} or {@code native}
 * @param state {@code ready}, {@code starting} or {@code failing}
 * @param pids its live processes
 * @param waiting invocations that wait for an instance
 * @param invocations ended since the system started
 * @param errors of those, the ones without an answer
 * @param restarts of its processes
 * @param initMillis launch to first poll of the youngest process; -1 before there is one
 * @param firstAnswerMillis launch to first answer of the youngest process; -1 before there is one
 * @param lastError the youngest failure, empty when there was none
 */
public record FunctionStatus(
    String name,
    String mode,
    String state,
    List<Long> pids,
    int waiting,
    long invocations,
    long errors,
    int restarts,
    long initMillis,
    long firstAnswerMillis,
    String lastError) {}
