package cn.liandong.console.directories;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Ids of posts: in a cell a line each. */
final class PostsShape implements Shape {
    static final PostsShape POSTS = new PostsShape();

    private static final int MOST = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

    private PostsShape() {}

    @Override
    public String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(id -> id.asString("")).collect(Collectors.joining("\n"))
                : value.asString("");
    }

    @Override
    public JsonNode read(String text) {
        var ids = Shapes.JSON.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(ids::add);
        return ids;
    }

    @Override
    public @Nullable String expected(JsonNode value) {
        return value.isArray()
                        && value.size() <= MOST
                        && value.valueStream()
                                .allMatch(id -> id.isValueNode()
                                        && ID.matcher(id.asString("")).matches())
                ? null
                : "at most " + MOST + " ids of posts, in a cell a line each";
    }
}
