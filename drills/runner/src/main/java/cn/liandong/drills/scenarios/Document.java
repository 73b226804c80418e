package cn.liandong.drills.scenarios;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One file of YAML. Only its tree is read and no object is made of it, whatever its tags ask for. */
final class Document {
    private final String file;

    Document(String file) {
        this.file = file;
    }

    /** Its only mapping. */
    MappingNode root(byte[] bytes) {
        if (compose(bytes) instanceof MappingNode mapping) {
            return mapping;
        }
        throw new BadScenarioFile(
                file + " line 1, column 1: expected the fields of one scenario, and nothing beside it.");
    }

    BadScenarioFile bad(Node at, String what) {
        var mark = at.getStartMark();
        return bad(mark.getLine() + 1, mark.getColumn() + 1, what);
    }

    private BadScenarioFile bad(int line, int column, String what) {
        return new BadScenarioFile(file + " line " + line + ", column " + column + ": " + what + ".");
    }

    static @Nullable String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private @Nullable Node compose(byte[] bytes) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            var documents = new ArrayList<Node>();
            new Yaml(options)
                    .composeAll(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                    .forEach(documents::add);
            return documents.size() == 1 ? documents.getFirst() : null;
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw bad(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "this is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw bad(1, 1, "this YAML is not read: " + broken.getMessage());
        }
    }
}
