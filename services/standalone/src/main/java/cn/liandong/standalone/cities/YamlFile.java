package cn.liandong.standalone.cities;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One file: a mapping with one section. Only its tree is read and no object is made of it, whatever its tags ask for. */
final class YamlFile {
    private final String file;

    YamlFile(String file) {
        this.file = file;
    }

    /** The rows of the file's only section, which must have this name. */
    List<Node> rows(byte[] bytes, String section) {
        var content = section(bytes, section);
        if (!(content instanceof SequenceNode sequence)) {
            throw bad(content, "'" + section + "' must be a list of rows, each beginning with '- '");
        }
        return sequence.getValue();
    }

    /** The file's only section, which must have this name. */
    Node section(byte[] bytes, String section) {
        var root = compose(bytes);
        if (root instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            var only = mapping.getValue().getFirst();
            if (section.equals(text(only.getKeyNode()))) {
                return only.getValueNode();
            }
        }
        throw new BadCityFile(file + " line 1: expected one section, '" + section + ":', and nothing beside it.");
    }

    BadCityFile bad(Node at, String what) {
        return new BadCityFile(origin(at) + ": " + what + ".");
    }

    Origin origin(Node node) {
        return new Origin(file, node.getStartMark().getLine() + 1);
    }

    static @Nullable String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
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
            throw new BadCityFile(file + " line " + (mark == null ? 1 : mark.getLine() + 1) + ": this is not YAML: "
                    + broken.getProblem() + ".");
        }
    }
}
