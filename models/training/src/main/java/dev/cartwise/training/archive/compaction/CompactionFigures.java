package dev.cartwise.training.archive.compaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a pass of compaction did.
 *
 * @param incoming objects that came in and were sorted
 * @param damaged objects that came in, cannot be read and stay
 * @param days days of shops whose files were made anew
 * @param expired days of shops past their retention
 * @param removed objects removed that earlier passes had replaced
 */
record CompactionFigures(int incoming, int damaged, int days, int expired, int removed) {

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("incoming", incoming)
        .put("damaged", damaged)
        .put("days", days)
        .put("expired", expired)
        .put("removed", removed);
  }
}
