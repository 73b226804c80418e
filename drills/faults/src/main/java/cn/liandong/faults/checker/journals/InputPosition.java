package cn.liandong.faults.checker.journals;

import tools.jackson.databind.JsonNode;

/**
 * Where a service stands in one of its inputs.
 *
 * @param offset the next to read
 * @param entry of a journal, the last that was accepted; -1 for a plain topic
 * @param head of a journal, that entry's hash; empty for a plain topic
 */
public record InputPosition(long offset, long entry, String head) {
    /** Where a reader of a plain topic or a journal begins. */
    public static final InputPosition BEGINNING = new InputPosition(0, 0, "");

    static InputPosition of(JsonNode json) {
        return json.isObject()
                ? new InputPosition(
                        json.path("offset").asLong(-1),
                        json.path("entry").asLong(-1),
                        json.path("head").asString(""))
                : new InputPosition(json.asLong(-1), -1, "");
    }

    public boolean isOfAJournal() {
        return !head.isEmpty();
    }
}
