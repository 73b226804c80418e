package cn.liandong.console.directories;

import cn.liandong.console.directories.FileText.NotUtf8;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;

/**
 * The directory as a city's files are written: a section for each kind of row. Only the tree of a document is read: no
 * object is made of it, whatever its tags ask for, and no collection stands in it twice by an alias.
 */
final class YamlFile implements DirectoryFile {
    private static final int DEEPEST = 10;

    @Override
    public Reading read(byte[] bytes) {
        try {
            return sections(compose(FileText.of(bytes)));
        } catch (NotUtf8 other) {
            return other.reading();
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return unreadable("line " + (mark == null ? 1 : mark.getLine() + 1), String.valueOf(broken.getProblem()));
        } catch (YAMLException refused) {
            return unreadable("file", String.valueOf(refused.getMessage()));
        }
    }

    private static Reading unreadable(String place, String problem) {
        return Reading.bad(BadRow.of(
                place,
                BadRowReason.NOT_READABLE,
                "This is no plain YAML: " + problem + ". Write it without aliases, and correct it there."));
    }

    private static @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        var documents = new ArrayList<Node>();
        new Yaml(options).composeAll(new StringReader(text)).forEach(documents::add);
        return documents.size() == 1 ? documents.getFirst() : null;
    }

    private static Reading sections(@Nullable Node root) {
        if (!(root instanceof MappingNode mapping)) {
            return unreadable(
                    "line 1", "expected one document with the sections organizations, people, posts and sites");
        }
        var rows = new ArrayList<DirectoryRow>();
        var bad = new ArrayList<BadRow>();
        for (var section : mapping.getValue()) {
            var name = text(section.getKeyNode());
            var kind = DirectoryKind.called(name);
            var content = section.getValueNode();
            if (kind.isEmpty() || !(content instanceof SequenceNode sequence)) {
                bad.add(BadRow.of(
                        place(section.getKeyNode()),
                        BadRowReason.NOT_READABLE,
                        "The section '" + name
                                + "' is no list of organizations, people, posts or sites: leave it out."));
                continue;
            }
            for (var row : sequence.getValue()) {
                read(kind.get(), row, rows, bad);
            }
        }
        return rows.size() > MOST_ROWS
                ? unreadable("file", "more than " + MOST_ROWS + " rows")
                : new Reading(rows, bad);
    }

    private static void read(DirectoryKind kind, Node node, List<DirectoryRow> rows, List<BadRow> bad) {
        var place = kind.section() + " " + place(node);
        if (!(node instanceof MappingNode mapping)) {
            bad.add(BadRow.of(
                    place, BadRowReason.NOT_READABLE, "A row has the fields " + kind.fieldNames() + ": write it so."));
            return;
        }
        var fields = Shapes.JSON.objectNode();
        for (var field : mapping.getValue()) {
            var name = text(field.getKeyNode());
            if (fields.has(name)) {
                bad.add(BadRow.of(
                        place,
                        name,
                        null,
                        BadRowReason.TWICE,
                        "'" + name + "' stands there twice: leave one of them."));
                return;
            }
            fields.set(name, json(field.getValueNode()));
        }
        rows.add(new DirectoryRow(kind, place, fields));
    }

    private static String place(Node node) {
        return "line " + (node.getStartMark().getLine() + 1);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var object = Shapes.JSON.objectNode();
                mapping.getValue().forEach(field -> object.set(text(field.getKeyNode()), json(field.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = Shapes.JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(json(element)));
                yield array;
            }
            case ScalarNode scalar ->
                scalar.getTag().equals(Tag.NULL) ? Shapes.JSON.nullNode() : Shapes.JSON.stringNode(scalar.getValue());
            default -> throw new IllegalStateException("a composed tree has no " + node.getNodeId());
        };
    }

    @Override
    public byte[] write(List<DirectoryRow> rows) {
        var sections = new LinkedHashMap<String, List<Object>>();
        for (var row : rows) {
            sections.computeIfAbsent(row.kind().section(), section -> new ArrayList<>())
                    .add(plain(row.fields()));
        }
        var options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        return new Yaml(options).dump(sections).getBytes(StandardCharsets.UTF_8);
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        return node.isArray() ? node.valueStream().map(YamlFile::plain).toList() : node.asString("");
    }
}
