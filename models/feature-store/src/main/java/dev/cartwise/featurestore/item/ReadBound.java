package dev.cartwise.featurestore.item;

import java.time.Duration;

/**
 * How much a reading of a shop's rows may cost; it ends at what is reached first.
 *
 * @param rows how many rows are read at most
 * @param pages how many pages are read at most, each of a megabyte at most: 128 read units
 * @param time after how long no further page is asked for
 */
public record ReadBound(int rows, int pages, Duration time) {}
