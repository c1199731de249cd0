package dev.cartwise.training.recommendation.baseline;

import java.util.Arrays;

/** The highest of many numbers, in a heap whose lowest stands first. */
final class Highest {

  private final long[] heap;
  private int size;

  Highest(int most) {
    heap = new long[most];
  }

  /** Keeps a number if it is among the highest. */
  void add(long value) {
    if (size < heap.length) {
      rise(size++, value);
    } else if (value > heap[0]) {
      sink(value);
    }
  }

  /** The numbers that were kept, the highest first. */
  long[] values() {
    long[] ascending = Arrays.copyOf(heap, size);
    Arrays.sort(ascending);
    for (int i = 0; i < size / 2; i++) {
      long low = ascending[i];
      ascending[i] = ascending[size - 1 - i];
      ascending[size - 1 - i] = low;
    }
    return ascending;
  }

  private void rise(int from, long value) {
    int at = from;
    while (at > 0 && heap[(at - 1) / 2] > value) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = value;
  }

  private void sink(long value) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= value) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = value;
  }
}
