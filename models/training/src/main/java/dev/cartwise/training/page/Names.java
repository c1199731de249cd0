package dev.cartwise.training.page;

/**
 * What a plot and its axes are called.
 *
 * @param title of the plot, for who cannot see it
 * @param across what the horizontal axis shows
 * @param up what the vertical axis shows
 */
public record Names(String title, String across, String up) {}
