package dev.cartwise.training.imagetagging.trainer;

import java.time.Duration;

/**
 * How long and from what the network learns.
 *
 * @param epochs passes over the pictures
 * @param batch pictures in a step
 * @param rate the highest step size
 * @param threads processors to use
 * @param seed of everything random
 * @param budget wall time; the step size has fallen to its end by then, so a slow machine makes
 *     fewer passes instead of an unfinished schedule
 */
public record TrainingSettings(
    int epochs, int batch, float rate, int threads, long seed, Duration budget) {}
