package dev.cartwise.cost.line;

/**
 * A month of one function.
 *
 * @param function its name
 * @param calls how often it is called
 * @param cpuMillis processor time of a call on a whole processor
 * @param waitMillis what a call waits for stores
 * @param logBytes what a call writes to its log beside what Lambda writes
 */
record Operation(
    String function, double calls, double cpuMillis, double waitMillis, double logBytes) {}
