package dev.cartwise.imagetagging;

import java.util.List;

/**
 * One thing that a head can say of a picture.
 *
 * @param name the English name, unique in its head
 * @param chinese the Chinese name; the English one where there is none
 * @param parents English names of what it is a kind of, nearest first; empty at the top
 */
public record Label(String name, String chinese, List<String> parents) {

  public Label {
    parents = List.copyOf(parents);
  }
}
