package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.stopping.LastResort;

/**
 * How long and from what the network learns.
 *
 * @param epochs passes over the pictures
 * @param batch pictures in a step
 * @param rate the highest step size
 * @param threads processors to use
 * @param seed of everything random
 * @param clock the longest time; heard late, as it makes fewer passes out of the schedule
 */
public record TrainingSettings(
    int epochs, int batch, float rate, int threads, long seed, LastResort clock) {}
