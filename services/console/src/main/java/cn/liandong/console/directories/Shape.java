package cn.liandong.console.directories;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the values of a field look like, in a cell and in a tree. */
interface Shape {
    /** As a cell has it. */
    String text(JsonNode value);

    /** As a tree has it; a text that is none of this shape stays as it is, and does not fit. */
    JsonNode read(String text);

    /** What is expected where the value does not fit; null where it does. */
    @Nullable
    String expected(JsonNode value);
}
